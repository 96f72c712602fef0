package org.ventail.workflow;

import java.util.Map;
import org.ventail.api.model.Series;

/** What people call an object that is no volume: by its SOP class (PS3.4 Annex B), else by its role. */
final class ObjectNames {
    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("6.1", "ultrasound picture"),
            Map.entry("3.1", "ultrasound clip"), Map.entry("12.1", "angiogram"), Map.entry("12.2", "fluoroscopy"),
            Map.entry("1", "radiograph"), Map.entry("1.1", "radiograph"), Map.entry("1.1.1", "radiograph"),
            Map.entry("1.2", "mammogram"), Map.entry("1.2.1", "mammogram"), Map.entry("7", "secondary capture"),
            Map.entry("7.1", "secondary capture"), Map.entry("7.2", "secondary capture"),
            Map.entry("7.3", "secondary capture"), Map.entry("7.4", "secondary capture"),
            Map.entry("66.1", "spatial registration"), Map.entry("66.3", "deformable registration"),
            Map.entry("66.4", "segmentation"), Map.entry("66.5", "surface segmentation"),
            Map.entry("66.6", "tractography"), Map.entry("66.7", "label map"), Map.entry("66", "raw data"),
            Map.entry("67", "real world value mapping"), Map.entry("481.1", "RT image"),
            Map.entry("481.2", "RT dose"), Map.entry("481.3", "RT structure set"), Map.entry("481.5", "RT plan"),
            Map.entry("88.59", "key object selection"), Map.entry("104.1", "encapsulated PDF"),
            Map.entry("104.2", "encapsulated CDA"), Map.entry("104.3", "encapsulated 3D model"));

    private ObjectNames() {
    }

    static String of(Series series) {
        String uid = series.attributes().getOrDefault("SOPClassUID", "");
        String tail = uid.startsWith(STORAGE) ? uid.substring(STORAGE.length()) : "";
        if (NAMES.containsKey(tail)) {
            return NAMES.get(tail);
        }
        if (tail.startsWith("11.")) {
            return "presentation state";
        }
        if (tail.startsWith("88.")) {
            return "structured report";
        }
        return switch (series.role()) {
            case LOCALIZER -> "localizer";
            case DERIVED -> "derived object";
            case IMAGE -> "image without a volume";
            case OTHER -> series.frames() > 0 ? "picture that does not lie in space" : "object without pixels";
        };
    }
}
