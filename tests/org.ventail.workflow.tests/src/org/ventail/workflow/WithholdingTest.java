package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;

class WithholdingTest {
    @Test
    void derivedObjectsObjectionsAndBrokenSeriesStayBehind() {
        Problem broken = Problem.error("x.broken", "broken", null, "mend");
        assertTrue(Withholding.before(series(Series.Role.IMAGE, List.of()), false).isEmpty());
        assertEquals("withheld.objected",
                Withholding.before(series(Series.Role.IMAGE, List.of()), true).get().code());
        assertEquals("withheld.not-a-volume",
                Withholding.before(series(Series.Role.DERIVED, List.of()), false).get().code());
        assertEquals("x.broken",
                Withholding.before(series(Series.Role.IMAGE, List.of(broken)), false).get().code());
    }

    private static Series series(Series.Role role, List<Problem> problems) {
        Geometry grid = Geometry.axisAligned(7, 5, 3, new Spacing(1, 1, 1), new Point3(0, 0, 0));
        return new Series("s1", "", Modality.CT, "DICOM", role, Optional.of(grid), 1, 3, List.of(), "st", "", Map.of(), problems);
    }
}
