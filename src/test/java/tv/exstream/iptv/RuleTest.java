package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@DisplayName("A rule over entries")
class RuleTest {
    static Stream<Arguments> refused() {
        var any = Rule.Where.ANY;
        return Stream.of(
                named("groups must", () -> new Rule.KeepGroups(List.of())),
                named("groups must", () -> new Rule.DropGroups(List.of())),
                named("RE2", () -> new Rule.Where("(", "")),
                named("RE2", () -> new Rule.Where("", "[")),
                named("1..500", () -> new Rule.Where("x".repeat(501), "")),
                named("1..500", () -> new Rule.Rename("", "x")),
                named("groups up to $1", () -> new Rule.Rename("(a)b", "$2")),
                named("groups up to $0", () -> new Rule.Rename("a", "$")),
                named("groups up to $0", () -> new Rule.Rename("a", "b\\")),
                named("short", () -> new Rule.Rename("a", "x".repeat(201))),
                named("group must", () -> new Rule.SetGroup(any, " ")),
                named("address of the web", () -> new Rule.SetLogo(any, "file:///etc/passwd")),
                named("address of the web", () -> new Rule.SetLogo(any, "http://a b")),
                named("address of the web", () -> new Rule.SetLogo(any, "")),
                named("1..99999: 0", () -> new Rule.NumberFrom(any, 0)),
                named("1..99999: 100000", () -> new Rule.NumberFrom(any, 100_000)),
                named(
                        "at most 100 rules: 101",
                        () -> new Rules(Collections.nCopies(101, new Rule.DropHeadings()), false)));
    }

    private static Arguments named(String because, Supplier<Object> made) {
        return Arguments.of(because, Named.of(because, made));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is refused with its reason when it makes no sense")
    void refused(String because, Supplier<Object> made) {
        assertThatThrownBy(made::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessageContaining(because);
    }

    @Test
    @DisplayName("may name whole and part of what it fits, and signs that mean something")
    void replacements() {
        assertThat(renamed("^(\\w+) (\\w+)", "$2 $1", "One Two")).isEqualTo("Two One");
        assertThat(renamed("One", "<$0>", "One Two")).isEqualTo("<One> Two");
        assertThat(renamed("One", "\\$1 \\\\", "One Two")).isEqualTo("$1 \\ Two");
    }

    private static String renamed(String expression, String replacement, String name) {
        var rules = new Rules(List.of(new Rule.Rename(expression, replacement)), false);
        return new Sieve(rules).of(Entries.in("", name)).entry().name();
    }

    @Test
    @DisplayName("is about everything where it says nothing, and needs all of what it says")
    void where() {
        List<String> kept =
                Stream.of(
                                Rule.Where.ANY,
                                new Rule.Where("one", ""),
                                new Rule.Where("", "sport"),
                                new Rule.Where("one", "sport"),
                                new Rule.Where("one", "news"))
                        .map(where -> new Rules(List.of(new Rule.Keep(where)), false))
                        .map(rules -> new Sieve(rules).of(Entries.in("UK Sport", "Sky One")))
                        .map(verdict -> verdict.isKept() ? "kept" : "dropped")
                        .toList();

        assertThat(kept).containsExactly("kept", "kept", "kept", "kept", "dropped");
    }

    @Test
    @DisplayName("takes a group without blanks around it")
    void trimmed() {
        assertThat(new Rule.SetGroup(Rule.Where.ANY, " News ").group()).isEqualTo("News");
    }
}
