package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorsTest {
    private static final Duration LITTLE = Duration.ofMillis(50);
    private static final List<String> PAGES = List.of("/a", "/b", "/c");
    private static final AudienceTally FINE = new AudienceTally(0, 0, 0, 5_000_000L, 140, 160, 300);

    @TempDir private Path folder;

    @Test
    void whoWalksOpensEachPageInTurn() throws Exception {
        try (TestLab lab = TestLab.in(folder);
                Canned server = Canned.hangingUp("HTTP/1.1 200 OK")) {
            new Visitors(lab.lab(), server.port(), PAGES).walk();

            assertThat(server.requests())
                    .extracting(head -> head.split(" ")[1])
                    .containsExactlyElementsOf(PAGES);
            assertThat(server.requests()).allMatch(head -> head.contains("gzip"));
        }
    }

    @Test
    void thoseWhoComeFirstDoNotCount() throws Exception {
        try (TestLab lab = TestLab.in(folder);
                Canned server = Canned.hangingUp("HTTP/1.1 200 OK")) {
            Visitors.Tally tally =
                    new Visitors(lab.lab(), server.port(), PAGES).come(LITTLE, LITTLE);

            assertThat(server.requests()).hasSize(20);
            assertThat(tally.millis().count()).isEqualTo(10);
            assertThat(tally.millis().values()).allMatch(millis -> millis > 0);
            assertThat(tally.refused()).isZero();
        }
    }

    @Test
    void whoIsNotGivenThePageIsRefused() throws Exception {
        try (TestLab lab = TestLab.in(folder);
                Canned server = Canned.hangingUp("HTTP/1.1 503 Busy")) {
            var visitors = new Visitors(lab.lab(), server.port(), PAGES);

            assertThat(visitors.come(Duration.ZERO, LITTLE).refused()).isEqualTo(10);
            assertThatThrownBy(visitors::walk)
                    .isInstanceOf(IOException.class)
                    .hasMessage("/a must be answered with 200: 503");
        }
    }

    @Test
    void pagesMayTakeAsLongAsIsPromisedAndNobodyWhoWatchesMayStarve() {
        assertThat(VisitorsBench.section(load(FINE), tally(150, 0)).isKept()).isTrue();
        assertThat(VisitorsBench.section(load(FINE), tally(151, 0)).isKept()).isFalse();
        assertThat(VisitorsBench.section(load(FINE), tally(10, 1)).isKept()).isFalse();
        var starved = new AudienceTally(0, 0, 1, 5_000_000L, 140, 1_001, 300);
        assertThat(VisitorsBench.section(load(starved), tally(10, 0)).isKept()).isFalse();
    }

    @Test
    void whereNoPageIsAnsweredNoTimeIsSaid() {
        Section section =
                VisitorsBench.section(load(FINE), new Visitors.Tally(new Samples(), 3_000));

        assertThat(section.isKept()).isFalse();
        assertThat(section.figures()).noneMatch(figure -> figure.name().startsWith("page, p"));
    }

    private static Visitors.Tally tally(double millis, int refused) {
        var samples = new Samples();
        samples.add(millis);
        return new Visitors.Tally(samples, refused);
    }

    private static Load load(AudienceTally tally) {
        var plan =
                new AudiencePlan(
                        1,
                        new Crowd(200, 1),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        500_000);
        return new Load(plan, tally, Duration.ofSeconds(2), OptionalDouble.empty());
    }
}
