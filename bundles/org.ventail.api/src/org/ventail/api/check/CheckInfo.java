package org.ventail.api.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names a {@link PrivacyCheck} without loading it: becomes the component properties {@code ventail.check.id},
 * {@code ventail.check.label} and {@code ventail.check.scope}. The id is written into audit logs and manifests and stays for
 * ever.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckInfo {
    /** Prefix of the component properties. */
    String PREFIX_ = "ventail.check.";

    /** Stable id, reverse domain name for plug-ins: {@code com.acme.age}. */
    String id();

    /** What people read in tables. */
    String label();

    /** What it is called for. */
    CheckScope scope() default CheckScope.SUBJECT;
}
