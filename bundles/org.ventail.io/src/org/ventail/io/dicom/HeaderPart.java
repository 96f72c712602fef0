package org.ventail.io.dicom;

import org.dcm4che3.data.Tag;

/** What an element of a header is to a scan. */
enum HeaderPart {
    /** {@link SeriesFacts} are made of it. */
    SERIES,
    /** {@link Slice} and {@link Instance} want it of each file. */
    SLICE,
    /** Where it is, more than the rest of the header must be looked at. */
    UNUSUAL,
    /** Nobody asks for it. */
    OTHER;

    /** Of an element that lies in no sequence. */
    static HeaderPart of(int tag) {
        return switch (tag) {
            case Tag.TransferSyntaxUID, Tag.MediaStorageSOPClassUID, Tag.SpecificCharacterSet, Tag.ImageType, Tag.SOPClassUID,
                    Tag.StudyDate, Tag.Modality, Tag.Manufacturer, Tag.SeriesDescription, Tag.ManufacturerModelName,
                    Tag.PatientID,
                    Tag.IssuerOfPatientID, Tag.PatientSex, Tag.PatientAge, Tag.PatientIdentityRemoved, Tag.DeidentificationMethod,
                    Tag.DeidentificationMethodCodeSequence, Tag.BodyPartExamined, Tag.ScanningSequence, Tag.SliceThickness,
                    Tag.RepetitionTime, Tag.EchoTime, Tag.InversionTime, Tag.MagneticFieldStrength, Tag.ProtocolName,
                    Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SeriesNumber, Tag.ImageOrientationPatient,
                    Tag.FrameOfReferenceUID, Tag.SamplesPerPixel, Tag.PhotometricInterpretation, Tag.NumberOfFrames, Tag.Rows,
                    Tag.Columns, Tag.PixelSpacing, Tag.BitsAllocated, Tag.BitsStored, Tag.HighBit, Tag.PixelRepresentation,
                    Tag.BurnedInAnnotation, Tag.RecognizableVisualFeatures, Tag.ReferencedFrameOfReferenceSequence ->
                SERIES;
            case Tag.SOPInstanceUID, Tag.EchoNumbers, Tag.TriggerTime, Tag.AcquisitionNumber, Tag.InstanceNumber,
                    Tag.ImagePositionPatient, Tag.TemporalPositionIdentifier, Tag.RescaleIntercept, Tag.RescaleSlope ->
                SLICE;
            // dcm4che takes the length of the file meta information from wherever it stands
            case Tag.FileMetaInformationGroupLength, Tag.IconImageSequence, Tag.SharedFunctionalGroupsSequence,
                    Tag.PerFrameFunctionalGroupsSequence,
                    Tag.FloatPixelData, Tag.DoubleFloatPixelData ->
                UNUSUAL;
            default -> Thumbnails.isOverlay(tag) ? UNUSUAL : OTHER;
        };
    }
}
