package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.SeriesWriter;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.check.RegisteredCheck;

/** Every component is found by Declarative Services. */
class WiringTest {
    @Test
    void thePipelineIsAService() throws Exception {
        assertTrue(Services.get(Pipeline.class).checks().size() >= 5);
    }

    @Test
    void readersWritersAndCleanersAreServices() throws Exception {
        Services.get(Pipeline.class);
        assertEquals(3, Services.count(FormatReader.class), "DICOM, NIfTI, NRRD");
        assertTrue(Services.count(SeriesWriter.class) >= 2);
        assertTrue(Services.count(MetadataCleaner.class) >= 3, "DICOM, NIfTI, sidecars");
    }

    @Test
    void everyShippedCheckIsFoundByItsId() throws Exception {
        List<String> ids = Services.get(Pipeline.class).checks().stream().map(RegisteredCheck::id).toList();
        for (String id : List.of("org.ventail.verify.face-recognition", "org.ventail.verify.face-shape",
                "org.ventail.verify.restoration",
                "org.ventail.verify.residual-face", "org.ventail.verify.brain-kept", "org.ventail.verify.header",
                "org.ventail.verify.claimed-defacing", "org.ventail.verify.claimed-deidentification",
                "org.ventail.verify.traits", "org.ventail.verify.linkage",
                "org.ventail.verify.small-groups",
                "org.ventail.verify.burned-in-text",
                "org.ventail.verify.hidden-places")) {
            assertTrue(ids.contains(id), id + " in " + ids);
        }
    }

    @Test
    void thePlugInIsFoundWithItsBundleAndVersionWithoutBeingLoaded() throws Exception {
        RegisteredCheck age = Services.get(Pipeline.class).checks().stream().filter(c -> c.id().equals("com.acme.age"))
                .findFirst().orElseThrow();
        assertEquals("com.acme.age", age.bundle());
        assertEquals("Subject older than 89", age.label());
        assertEquals(CheckScope.SUBJECT, age.scope());
        assertTrue(age.version().startsWith("1.0.0"), age.version());
    }

    @Test
    void aPlugInMayComeAndGoWhileTheProgramRuns() throws Exception {
        Pipeline pipeline = Services.get(Pipeline.class);
        int before = pipeline.checks().size();
        ServiceRegistration<PrivacyCheck> plugIn = Services.plugIn("com.acme.passing", CheckScope.COHORT,
                (c, m) -> CheckResult.pass("fine"));
        assertEquals(before + 1, pipeline.checks().size());
        plugIn.unregister();
        assertEquals(before, pipeline.checks().size());
    }

    @Test
    void everyVentailBundleResolves() {
        List<String> unresolved = Arrays.stream(Services.context().getBundles())
                .filter(b -> b.getSymbolicName().startsWith("org.ventail."))
                .filter(b -> b.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName).toList();
        assertEquals(List.of(), unresolved);
    }
}
