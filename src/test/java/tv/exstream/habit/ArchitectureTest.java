package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The package table of ARCHITECTURE.md is true, and core is plain Java.
class ArchitectureTest {
    /// Core computes and never touches the outside world; a `Writer` or `Appendable` to write to is given by the caller.
    private static final Set<String> OUTSIDE_WORLD =
            Set.of(
                    "java.io.File",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.RandomAccessFile",
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.nio.channels.FileChannel",
                    "java.nio.file.Files");

    /// Text about addresses, not connections to them.
    private static final Set<String> PURE_NET =
            Set.of(
                    "java.net.URI",
                    "java.net.URISyntaxException",
                    "java.net.URLDecoder",
                    "java.net.URLEncoder");

    /// Libraries that compute and do nothing else (ADR 0106).
    private static final Set<String> PURE_LIBRARIES = Set.of("com.google.re2j");

    private static PackageTable table;

    @BeforeAll
    static void readTable() throws IOException {
        table = PackageTable.read(Path.of("ARCHITECTURE.md"));
    }

    @Test
    void everyPackageUsesOnlyWhatItsRowAllows() {
        assertThat(table.violations(uses())).isEmpty();
    }

    @Test
    void theTableAllowsNoCycle() {
        assertThat(table.cycles()).isEmpty();
    }

    @Test
    void coreUsesOnlyTheJdkAndCore() {
        assertThat(
                        coreDependencies()
                                .filter(use -> !isPlainJava(use.getTargetClass()))
                                .map(Dependency::getDescription))
                .as("core packages may use java.*, JSpecify, pure libraries and core packages only")
                .isEmpty();
    }

    @Test
    void coreTouchesNoFileProcessOrSocket() {
        assertThat(
                        coreDependencies()
                                .filter(use -> isOutsideWorld(use.getTargetClass()))
                                .map(Dependency::getDescription))
                .as("core packages decide; shell packages act")
                .isEmpty();
    }

    /// Each of them says what its children may know of our surroundings, where a key may be.
    @Test
    void onlyThreePackagesStartPrograms() {
        assertThat(
                        ours().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .filter(
                                        use ->
                                                use.getTargetClass()
                                                        .isEquivalentTo(ProcessBuilder.class))
                                .map(use -> Compiled.packageOf(use.getOriginClass()))
                                .distinct())
                .containsExactlyInAnyOrder("process", "bench", "key");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysItsJob() {
        Set<String> marked =
                Compiled.classes().stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(Compiled::packageOf)
                        .collect(Collectors.toSet());

        assertThat(uses().keySet())
                .as("every package has a package-info.java with a sentence and @NullMarked")
                .isSubsetOf(marked);
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        ours().forEach(
                        type -> {
                            Set<String> used =
                                    uses.computeIfAbsent(
                                            Compiled.packageOf(type), _ -> new TreeSet<>());
                            type.getDirectDependenciesFromSelf().stream()
                                    .map(use -> use.getTargetClass().getBaseComponentType())
                                    .filter(Compiled::isOurs)
                                    .map(Compiled::packageOf)
                                    .filter(name -> !name.equals(Compiled.packageOf(type)))
                                    .forEach(used::add);
                        });
        return uses;
    }

    private static Stream<JavaClass> ours() {
        return Compiled.classes().stream().filter(Compiled::isOurs);
    }

    private static Stream<Dependency> coreDependencies() {
        return ours().filter(ArchitectureTest::isCore)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isCore(JavaClass type) {
        PackageTable.Row row = table.rows().get(Compiled.packageOf(type));
        return row != null && row.layer().equals("core");
    }

    private static boolean isPlainJava(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.isEmpty()
                || name.startsWith("java.")
                || name.startsWith("javax.crypto")
                || name.startsWith("org.jspecify.")
                || PURE_LIBRARIES.contains(name)
                || Compiled.isOurs(type.getBaseComponentType());
    }

    private static boolean isOutsideWorld(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return isNetwork(name) || name.startsWith("java.sql.") || OUTSIDE_WORLD.contains(name);
    }

    private static boolean isNetwork(String name) {
        return name.startsWith("java.net.") && !PURE_NET.contains(name);
    }
}
