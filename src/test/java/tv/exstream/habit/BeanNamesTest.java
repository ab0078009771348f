package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With two beans of one name the server does not start, which no test of a part would show.
class BeanNamesTest {
    @Test
    void noTwoConfigurationsAreCalledTheSame() {
        Map<String, List<String>> configurations =
                byName(
                        configurations()
                                .map(type -> new Named(type.getSimpleName(), type.getName())));

        assertThat(configurations).containsKeys("ApiConfiguration", "LocalConfiguration");
        assertThat(shared(configurations)).isEmpty();
    }

    @Test
    void noTwoBeansAreCalledTheSame() {
        Map<String, List<String>> beans = byName(made());

        assertThat(beans).containsKeys("clock", "scans");
        assertThat(shared(beans)).isEmpty();
    }

    @Test
    void whatIsCalledTheSameIsNamedWithAllThatAre() {
        Stream<Named> all =
                Stream.of(new Named("a", "x.A"), new Named("b", "x.B"), new Named("a", "y.A"));

        assertThat(shared(byName(all))).isEqualTo(Map.of("a", List.of("x.A", "y.A")));
    }

    private record Named(String name, String what) {}

    private static Stream<JavaClass> configurations() {
        return Compiled.classes().stream()
                .filter(Compiled::isOurs)
                .filter(type -> type.isAnnotatedWith(Configuration.class));
    }

    /// A bean is called like the method that makes it; none of ours says another name.
    private static Stream<Named> made() {
        return Compiled.classes().stream()
                .filter(Compiled::isOurs)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(method -> new Named(method.getName(), method.getFullName()));
    }

    private static Map<String, List<String>> byName(Stream<Named> all) {
        return all.sorted(Comparator.comparing(Named::what))
                .collect(
                        Collectors.groupingBy(
                                Named::name,
                                TreeMap::new,
                                Collectors.mapping(Named::what, Collectors.toList())));
    }

    private static Map<String, List<String>> shared(Map<String, List<String>> byName) {
        Map<String, List<String>> shared = new TreeMap<>(byName);
        shared.values().removeIf(names -> names.size() == 1);
        return shared;
    }
}
