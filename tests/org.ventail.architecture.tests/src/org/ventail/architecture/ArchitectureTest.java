package org.ventail.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the compiled classes of the bundles may use. */
final class ArchitectureTest {

    private static Map<String, JavaClasses> bundles;

    @BeforeAll
    static void readTheBundles() {
        bundles = House.MAY_SEE.keySet().stream()
                .filter(b -> Files.isDirectory(House.classes(b)))
                .collect(Collectors.toMap(b -> b, b -> new ClassFileImporter().importPath(House.classes(b))));
    }

    @Test
    void everyBundleIsRead() {
        assertEquals(new TreeSet<>(House.MAY_SEE.keySet()), new TreeSet<>(bundles.keySet()), "build the bundles first");
    }

    @Test
    void arrowsOnlyPointDown() {
        var wrong = new TreeSet<String>();
        bundles.forEach((bundle, classes) -> classes.forEach(c -> addForbiddenArrows(bundle, c, wrong)));
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static void addForbiddenArrows(String bundle, JavaClass origin, TreeSet<String> wrong) {
        origin.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("org.ventail.")
                        && !target.getPackageName().startsWith("org.ventail.thirdparty."))
                .filter(target -> !House.maySee(bundle, House.bundleOf(target.getPackageName())))
                .forEach(target -> wrong.add(origin.getName() + " uses " + target.getName()));
    }

    @Test
    void belowTheUiThereIsNoWindow() {
        windowless("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "com.jogamp..", "vtk..", "javax.swing..");
    }

    @Test
    void belowTheAppsThereIsNoEclipseRegistry() {
        windowless().forEach(bundle -> noClasses()
                .should().dependOnClassesThat().haveFullyQualifiedName("org.eclipse.core.runtime.Platform")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.eclipse.core.runtime.IExtensionRegistry")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.eclipse.core.runtime.Plugin")
                .allowEmptyShould(true)
                .check(bundles.get(bundle)));
    }

    @Test
    void nativesStayInTheirBundles() {
        bundles.forEach((bundle, classes) -> {
            if (!bundle.equals("verify")) {
                noClasses().should().dependOnClassesThat().resideInAnyPackage("ai.onnxruntime..").allowEmptyShould(true)
                        .check(classes);
            }
        });
    }

    @Test
    void theApiHasNoCycles() {
        slices().matching("org.ventail.api.(*)..").should().beFreeOfCycles().check(bundles.get("api"));
    }

    private static Stream<String> windowless() {
        return House.WINDOWLESS.stream().filter(bundles::containsKey);
    }

    private static void windowless(String... packages) {
        windowless().forEach(bundle -> noClasses().should().dependOnClassesThat().resideInAnyPackage(packages)
                .because("org.ventail." + bundle + " also runs on a plain class path").allowEmptyShould(true)
                .check(bundles.get(bundle)));
    }
}
