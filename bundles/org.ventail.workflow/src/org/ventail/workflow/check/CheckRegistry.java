package org.ventail.workflow.check;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;

/**
 * All checks that are installed right now. In OSGi they come and go as services and are listed from their component
 * properties, without loading a class; on a plain class path they are given. Safe for any thread.
 */
@Component(service = CheckRegistry.class)
public final class CheckRegistry {
    private record Entry(ServiceReference<PrivacyCheck> reference, RegisteredCheck check) {
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    public CheckRegistry() {
    }

    /** A fixed set, for a plain class path. */
    public CheckRegistry(List<RegisteredCheck> checks) {
        checks.forEach(c -> entries.add(new Entry(null, c)));
    }

    /** All checks, sorted by id. */
    public List<RegisteredCheck> checks() {
        return entries.stream().map(Entry::check).sorted(Comparator.comparing(RegisteredCheck::id)).toList();
    }

    @Reference(service = PrivacyCheck.class, cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCheck(ServiceReference<PrivacyCheck> reference) {
        entries.add(new Entry(reference, describe(reference)));
    }

    void removeCheck(ServiceReference<PrivacyCheck> reference) {
        entries.removeIf(e -> reference.equals(e.reference()));
    }

    private static RegisteredCheck describe(ServiceReference<PrivacyCheck> reference) {
        String id = text(reference, "id", "unnamed:" + reference.getProperty("component.name"));
        String label = text(reference, "label", id);
        CheckScope scope = CheckScope.valueOf(text(reference, "scope", CheckScope.SUBJECT.name()));
        var bundle = reference.getBundle();
        var context = bundle.getBundleContext();
        return new RegisteredCheck(id, label, scope, bundle.getSymbolicName(), bundle.getVersion().toString(),
                () -> context.getService(reference));
    }

    private static String text(ServiceReference<?> reference, String name, String otherwise) {
        Object v = reference.getProperty(CheckInfo.PREFIX_ + name);
        return v == null ? otherwise : v.toString();
    }
}
