package org.ventail.integration.midib;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/** Fills objects and writes down what must become of each value. One owner. */
final class AnswerKey {
    private final List<Required> lines = new ArrayList<>();

    List<Required> lines() {
        return lines;
    }

    /**
     * A data set that is being filled.
     *
     * @param at where it lies in its object: sequences and item numbers in turn
     * @param shiftDays of its person
     */
    record Place(AnswerKey key, Attributes data, String object, List<Integer> at, int shiftDays) {
        /** An item of a sequence, the first in it or the next. */
        Place item(int sequence) {
            var items = data.ensureSequence(sequence, 1);
            Attributes item = new Attributes();
            items.add(item);
            List<Integer> deeper = new ArrayList<>(at);
            deeper.addAll(List.of(sequence, items.size() - 1));
            return new Place(key, item, object, deeper, shiftDays);
        }

        /** Identifies: must go. */
        Place removed(int tag, String value) {
            put(tag, value);
            return need(Action.TEXT_REMOVED, tag, value);
        }

        /** Must stay as it is. */
        Place retained(int tag, String... values) {
            put(tag, values);
            need(Action.TAG_RETAINED, tag, "");
            return need(Action.TEXT_RETAINED, tag, values[0]);
        }

        /** Text of two parts: one identifies, the other does not. */
        Place mixed(int tag, String harmless, String telling) {
            put(tag, harmless + " " + telling);
            need(Action.TEXT_RETAINED, tag, harmless);
            return need(Action.TEXT_REMOVED, tag, telling);
        }

        Place date(int tag, LocalDate day, String time) {
            put(tag, DateTimeFormatter.BASIC_ISO_DATE.format(day) + time);
            return need(Action.DATE_SHIFTED, tag, DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(shiftDays)) + time);
        }

        Place uid(int tag, String value) {
            put(tag, value);
            need(Action.UID_CHANGED, tag, value);
            return need(Action.UID_CONSISTENT, tag, value);
        }

        /** Must have some value. */
        Place notNull(int tag, String value) {
            put(tag, value);
            return need(Action.TEXT_NOTNULL, tag, value);
        }

        Place need(Action action, int tag, String value) {
            List<Integer> place = new ArrayList<>(at);
            place.add(tag);
            key.lines.add(new Required(action, object, place, value));
            return this;
        }

        /** About the pixels of the object. */
        void pixels(Action action, String value) {
            key.lines.add(new Required(action, object, List.of(), value));
        }

        private void put(int tag, String... values) {
            VR vr = ElementDictionary.vrOf(tag, data.getPrivateCreator(tag));
            if (vr == VR.US || vr == VR.FD || vr == VR.FL) {
                data.setDouble(tag, vr, Arrays.stream(values).mapToDouble(Double::parseDouble).toArray());
            } else {
                data.setString(tag, (tag >>> 16 & 1) == 1 ? VR.LO : vr, values);
            }
        }
    }
}
