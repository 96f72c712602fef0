package org.aoju.bus.core.exception;

/** What the DICOM classes throw on a malformed stream: unchecked here, a checked DicomStreamException in dcm4che itself. */
public class InternalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InternalException(String message) {
        super(message);
    }
}
