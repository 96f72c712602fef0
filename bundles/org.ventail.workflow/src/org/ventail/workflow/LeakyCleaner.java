package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.verify.canary.HeaderCanary;

/**
 * Cleans, and then writes what the plan wants into the cleaned file.
 *
 * @param cleaner the real one
 * @param written which file belongs to which series
 */
record LeakyCleaner(MetadataCleaner cleaner, CanaryPlan plan, Map<Path, Series> written) implements MetadataCleaner {
    @Override
    public boolean handles(Path file) {
        return cleaner.handles(file);
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException {
        CleaningRecord record = cleaner.clean(in, out, context, monitor);
        Series series = written.get(in);
        if (series != null && plan.kindOf(series).isPresent()) {
            try {
                if (HeaderCanary.plant(plan.kindOf(series).get(), out, plan.personOf(series))) {
                    plan.planted(series);
                }
            } catch (IOException e) {
                throw LeakyWriter.unwritable(e);
            }
        }
        return record;
    }
}
