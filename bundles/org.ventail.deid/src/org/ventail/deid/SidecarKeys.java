package org.ventail.deid;

import java.util.Set;

/**
 * Keys of BIDS sidecars that describe the acquisition and nobody: all that is kept (BIDS 1.9, MRI, CT and PET
 * metadata).
 */
final class SidecarKeys {
    static final Set<String> KEPT = Set.of(
            // scanner and image
            "Modality", "MagneticFieldStrength", "ImagingFrequency", "Manufacturer", "ManufacturersModelName",
            "BodyPart",
            "BodyPartExamined", "PatientPosition", "ImageType", "ImageOrientationPatientDICOM", "ImageOrientationText",
            "ReceiveCoilName", "ReceiveCoilActiveElements", "CoilString", "MatrixCoilMode",
            "NonlinearGradientCorrection",
            "SoftwareVersions", "ConversionSoftware", "ConversionSoftwareVersion", "Units",
            // MR contrast and timing
            "ScanningSequence", "SequenceVariant", "ScanOptions", "SequenceName", "PulseSequenceType",
            "MRAcquisitionType",
            "EchoTime", "EchoTime1", "EchoTime2", "EchoNumber", "RepetitionTime", "RepetitionTimeExcitation",
            "RepetitionTimePreparation", "InversionTime", "FlipAngle", "NumberShots", "EchoTrainLength", "SliceTiming",
            "DelayTime", "AcquisitionDuration", "VolumeTiming", "DwellTime", "MTState", "SpoilingState",
            "NumberOfAverages",
            // MR geometry and encoding
            "SliceThickness", "SpacingBetweenSlices", "SliceEncodingDirection", "PhaseEncodingDirection",
            "PhaseEncodingAxis",
            "EffectiveEchoSpacing", "DerivedVendorReportedEchoSpacing", "TotalReadoutTime", "PixelBandwidth",
            "PartialFourier",
            "PartialFourierDirection", "ParallelReductionFactorInPlane", "ParallelAcquisitionTechnique",
            "MultibandAccelerationFactor", "AcquisitionMatrixPE", "ReconMatrixPE", "BaseResolution", "PercentPhaseFOV",
            "PercentSampling", "PhaseResolution", "PhaseOversampling", "AcquisitionVoxelSize",
            "InPlanePhaseEncodingDirectionDICOM", "NumberOfVolumesDiscardedByScanner", "DiffusionScheme",
            // CT
            "KVP", "XRayTubeCurrent", "XRayExposure", "ExposureTime", "ConvolutionKernel", "GantryDetectorTilt",
            // PET
            "TracerName", "TracerRadionuclide", "FrameTimesStart", "FrameDuration", "ReconMethodName",
            "AttenuationCorrection",
            "DecayCorrectionFactor", "ReconFilterType", "ReconFilterSize", "ImageDecayCorrected");
    /** Of {@code dataset_description.json}. */
    static final Set<String> KEPT_OF_DATASET = Set.of("BIDSVersion", "DatasetType", "License");

    private SidecarKeys() {
    }
}
