package org.ventail.verify.models;

/** What reads text in pictures: PP-OCR of PaddleOCR as ONNX files (Apache-2.0), by way of RapidOCR. */
public enum TextModel implements ModelFile {
    /** Finds lines of text. */
    DETECTOR("ch_PP-OCRv4_det_infer.onnx"),
    /** Reads one line. */
    RECOGNISER("ch_PP-OCRv4_rec_infer.onnx"),
    /** The characters that {@link #RECOGNISER} knows, one a line. */
    CHARACTERS("ppocr_keys_v1.txt");

    private final String fileName;

    TextModel(String fileName) {
        this.fileName = fileName;
    }

    @Override
    public String fileName() {
        return fileName;
    }
}
