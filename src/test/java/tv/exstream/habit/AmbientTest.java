package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Clock, randomness and console come from the entry; nothing else reaches for them.
class AmbientTest {
    /// The only classes that read the machine's clock and its randomness and hand them on.
    private static final Set<String> WIRING = Set.of("tv.exstream.Wiring");

    /// The classes whose result is text on a terminal.
    private static final Pattern TERMINAL =
            Pattern.compile(".*\\.(ExstreamTv|Console|Doctor|Bench|Sample)[A-Za-z$]*");

    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile(
                    "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
                            + "|java\\.time\\.[A-Za-z]+\\.now\\((java\\.time\\.ZoneId)?\\)"
                            + "|java\\.time\\.(InstantSource|Clock)\\.(system|tick)[A-Za-z]*\\(.*"
                            + "|java\\.lang\\.Math\\.random\\(.*"
                            + "|java\\.util\\.Random\\.<init>\\(\\)"
                            + "|java\\.security\\.SecureRandom\\.<init>\\(\\)"
                            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(.*"
                            + "|java\\.util\\.random\\.RandomGenerator\\.getDefault\\(.*"
                            + "|java\\.util\\.UUID\\.randomUUID\\(.*");

    @Test
    void onlyTheWiringReadsTheClockAndDrawsRandomNumbers() {
        assertThat(
                        accesses(CLOCK_OR_CHANCE)
                                .filter(
                                        access ->
                                                !WIRING.contains(
                                                        outermost(access.getOriginOwner())))
                                .map(JavaAccess::getDescription))
                .as(
                        "inject a java.time.InstantSource, a LongSupplier of nanoseconds or a RandomGenerator")
                .isEmpty();
    }

    @Test
    void onlyTheTerminalClassesPrint() {
        Pattern console = Pattern.compile("java\\.lang\\.System\\.(out|err)");

        assertThat(
                        accesses(console)
                                .filter(
                                        access ->
                                                !TERMINAL.matcher(access.getOriginOwner().getName())
                                                        .matches())
                                .map(JavaAccess::getDescription))
                .as("everything else logs")
                .isEmpty();
    }

    private static Stream<JavaAccess<?>> accesses(Pattern target) {
        return Compiled.classes().stream()
                .flatMap(
                        type ->
                                Stream.concat(
                                        type.getAccessesFromSelf().stream(),
                                        type.getCodeUnitReferencesFromSelf().stream()))
                .filter(access -> target.matcher(access.getTarget().getFullName()).matches());
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$")[0];
    }
}
