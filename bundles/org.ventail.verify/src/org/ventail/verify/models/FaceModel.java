package org.ventail.verify.models;

/** A model file that an attacker loads. The file names are stable; they are written into calibrations and reports. */
public enum FaceModel implements ModelFile {
    /** Finds faces; face-api's SSD on MobileNet (MIT). */
    SSD_DETECTOR("ssd_mobilenetv1.onnx", true),
    /** 68 points of a face; face-api (MIT). */
    LANDMARKS("face_landmark_68.onnx", true),
    /** 128-number description of a face; dlib's ResNet (public domain) as in face-api (MIT). */
    DESCRIPTOR_128("face_recognition.onnx", true),
    /** Age and sex from a face; face-api (MIT). */
    AGE_SEX("age_gender.onnx", true),
    /** A second detector, better on renders. Provenance not stated: fetched by the user, never redistributed. */
    FAST_DETECTOR("fr_detect.onnx", false),
    /** A second recogniser, 512 numbers. Provenance not stated: fetched by the user, never redistributed. */
    DESCRIPTOR_512("fr_feature.onnx", false);

    private final String fileName;
    private final boolean required;

    FaceModel(String fileName, boolean required) {
        this.fileName = fileName;
        this.required = required;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    /** Whether no attack runs without it. */
    public boolean required() {
        return required;
    }
}
