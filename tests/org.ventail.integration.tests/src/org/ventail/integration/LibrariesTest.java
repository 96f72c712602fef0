package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.dcm4che3.media.RecordFactory;
import org.dcm4che3.media.RecordType;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The wrapped and generated bundles hold what is used of them, natives and resources included. */
final class LibrariesTest {

    @Test
    void aDirectoryKnowsWhatItsRecordsDemand() {
        var records = new RecordFactory();
        assertEquals(RecordType.IMAGE, records.getRecordType(UID.CTImageStorage));
        assertArrayEquals(new int[] {Tag.Modality, Tag.SeriesInstanceUID, Tag.SeriesNumber},
                records.getRecordKeys(RecordType.SERIES));
    }

    @Test
    void dicomIsWrittenAndReadBack() throws IOException {
        var data = new Attributes();
        data.setString(Tag.PatientID, VR.LO, "P1");
        data.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 2, 3, 4});
        var bytes = new ByteArrayOutputStream();
        try (var out = new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
            out.writeDataset(null, data);
        }
        try (var in = new DicomInputStream(new ByteArrayInputStream(bytes.toByteArray()), UID.ExplicitVRLittleEndian)) {
            Attributes read = in.readDataset(-1, -1);
            assertEquals("P1", read.getString(Tag.PatientID));
            assertArrayEquals(new byte[] {1, 2, 3, 4}, read.getBytes(Tag.PixelData));
        }
        assertEquals("PatientID", ElementDictionary.keywordOf(Tag.PatientID, null));
    }

    @Test
    void onnxRuntimeFindsItsNatives() {
        assertEquals("1.22.0", OrtEnvironment.getEnvironment().getVersion());
    }

    @Test
    void yamlIsJudgedByASchema() throws IOException {
        JsonNode policy = new YAMLMapper().readTree("version: 1\n");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"type\":\"object\",\"required\":[\"name\"]}", InputFormat.JSON);
        assertEquals(1, schema.validate(policy).size());
    }

    @Test
    void theDatabaseOpensInMemory() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:");
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 42")) {
            rows.next();
            assertEquals(42, rows.getInt(1));
        }
    }

    @Test
    void jpeg2000HasAReader() throws IOException {
        assertNotNull(new J2KImageReaderSpi().createReaderInstance(null));
    }

    @Test
    void slf4jHasAProvider() {
        assertEquals("org.slf4j.jul.JDK14LoggerFactory", LoggerFactory.getILoggerFactory().getClass().getName());
    }
}
