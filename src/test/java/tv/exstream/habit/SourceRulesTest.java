package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
    @TempDir Path folder;

    @Test
    void aMethodOfSixtyLinesPassesAndOneOfSixtyOneDoesNot() throws IOException {
        assertThat(
                        found(
                                new SourceRules.ShortMethods(),
                                "class A { void a() {" + "\n".repeat(59) + "} }"))
                .isEmpty();
        assertThat(
                        found(
                                new SourceRules.ShortMethods(),
                                "class A { void a() {" + "\n".repeat(60) + "} }"))
                .singleElement()
                .asString()
                .endsWith("A.java:1: a must have at most 60 lines: 61");
    }

    @Test
    void aTableOfConstantsMayBeLong() throws IOException {
        assertThat(
                        found(
                                new SourceRules.ShortMethods(),
                                "class A { int a(E e) { return switch (e) { case B -> 1;"
                                        + "\n".repeat(61)
                                        + "case C -> 2; }; } }"))
                .isEmpty();
    }

    @Test
    void componentsOfARecordAreNotParameters() throws IOException {
        assertThat(
                        found(
                                new SourceRules.FewParameters(),
                                "record A(int a, int b, int c, int d, int e) { A {} }"))
                .isEmpty();
        assertThat(
                        found(
                                new SourceRules.FewParameters(),
                                "record A() { void a(int a, int b, int c, int d, int e) {} }"))
                .hasSize(1);
    }

    @Test
    void aSliceOfAnArrayIsOneParameter() throws IOException {
        String read =
                "interface A { void read(int a, int b, int c, byte[] target, int at, int length);"
                        + " }";

        assertThat(found(new SourceRules.FewParameters(), read)).isEmpty();
    }

    @Test
    void noiseIsFoundInsideNamesButNotInsideWords() throws IOException {
        assertThat(found(new SourceRules.PlainNames(), "class ChannelManager {}")).hasSize(1);
        assertThat(found(new SourceRules.PlainNames(), "class ChannelUtilsTest {}")).hasSize(1);
        assertThat(found(new SourceRules.PlainNames(), "class Utility {} class Simple {}"))
                .isEmpty();
    }

    @Test
    void anElseIfDoesNotNest() throws IOException {
        String flat = "if (a) {} else if (b) {} else if (c) {} else if (d) {}";
        String deep = "if (a) if (b) if (c) if (d) {}";

        assertThat(found(new SourceRules.ShallowIfs(), "class A { void a() {" + flat + "} }"))
                .isEmpty();
        assertThat(found(new SourceRules.ShallowIfs(), "class A { void a() {" + deep + "} }"))
                .hasSize(1);
    }

    @Test
    void aBroadCatchNeedsItsReason() throws IOException {
        String silent = "class A { void a() { try { b(); } catch (Exception e) {\n c();\n} } }";
        String explained =
                "class A { void a() { try { b(); } catch (Exception e) {\n"
                        + " // A thread's top.\n"
                        + " c();\n"
                        + "} } }";

        assertThat(found(new SourceRules.ExplainedBroadCatches(), silent)).hasSize(1);
        assertThat(found(new SourceRules.ExplainedBroadCatches(), explained)).isEmpty();
    }

    @Test
    void sleepingIsFound() throws IOException {
        assertThat(found(new SourceRules.NoSleeping(), "class A { void a() { Thread.sleep(1); } }"))
                .hasSize(1);
    }

    private List<String> found(Source.Rule rule, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("A.java"), code);
        return Source.parse(List.of(file)).getFirst().check(rule);
    }
}
