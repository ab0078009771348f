package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Remark;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlNode;
import tv.exstream.yaml.YamlText;

class ReadingTest {
    private static final Place START = Place.start("day.yml");

    @TempDir Path folder;

    @Test
    void aPlaceNamesTheWayFromTheBeginning() {
        Place place =
                START.key("playout", new Position(2, 1))
                        .entry(3, new Position(5, 3))
                        .key("pad_to_next", new Position(5, 5));

        assertThat(place)
                .isEqualTo(new Place("day.yml", new Position(5, 5), "playout[3].pad_to_next"));
        assertThat(Flaw.at(place, complaint("must divide the day: 7")))
                .hasToString(
                        "day.yml, line 5, column 5: playout[3].pad_to_next must divide the day: 7");
        assertThat(Flaw.at(START, complaint("must be YAML")))
                .hasToString("day.yml, line 1, column 1: file must be YAML");
    }

    @Test
    void flawsBeyondTheMostAreOnlyCounted() {
        Flaws flaws = new Flaws();

        for (int n = 0; n < Flaws.MOST + 50; n++) {
            flaws.add(START, complaint("flaw " + n));
        }

        assertThat(flaws.count()).isEqualTo(Flaws.MOST + 50);
        assertThat(flaws.list()).hasSize(Flaws.MOST);
        assertThat(flaws.list().getLast().message()).isEqualTo("flaw 199");
    }

    @Test
    void whatIsRefusedSaysEveryFlawInALine() {
        var refused =
                new Reading.Refused(
                        List.of(
                                Flaw.at(START, complaint("must be a")),
                                Flaw.at(START, complaint("must be b"))),
                        7,
                        new LinkedHashSet<>(List.of("day.yml")));

        assertThatThrownBy(refused::orThrow)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_SCHEDULE_FILE));
        assertThat(refused.problem().getMessage().lines())
                .containsExactly(
                        "schedule file must have no flaws: 7",
                        "day.yml, line 1, column 1: file must be a",
                        "day.yml, line 1, column 1: file must be b");
    }

    @Test
    void whatIsAcceptedTellsWhatItWasReadFrom() {
        String text =
                """
                name: Day
                content: [{collection: Films, key: FILMS}]
                playout: [{count: 1, content: FILMS}]
                """;

        Reading reading = new ScheduleFiles(folder).check("day.yml", text);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> {
                            assertThat(accepted.orThrow()).isSameAs(accepted.schedule());
                            assertThat(accepted.files()).containsExactly("day.yml");
                            assertThat(accepted.contents()).containsOnlyKeys("FILMS");
                            assertThat(accepted.contents().get("FILMS"))
                                    .isEqualTo(
                                            new Place(
                                                    "day.yml", new Position(2, 11), "content[0]"));
                        });
    }

    @Test
    void whatANodeIsIsSaidInWords() throws UnreadableException {
        YamlNode root =
                YamlText.parse("{list: [1, 2], keys: {a: 1, b: 2}, text: x, none: ~, quoted: '~'}")
                        .orElseThrow();

        assertThat(root.description()).isEqualTo("keys (list, keys, text, none, quoted)");
        assertThat(((YamlNode.Mapping) root).entries())
                .extracting(entry -> entry.value().description())
                .containsExactly("a list of 2", "keys (a, b)", "x", "nothing", "~");
        assertThat(((YamlNode.Mapping) root).entries())
                .extracting(entry -> entry.value().isNothing())
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void aTimelineThatIsMadeAnewPlaysNothingAndOnlyItGoesBack() {
        for (DirectiveKind kind : DirectiveKind.values()) {
            assertThat(Section.PLAYOUT.allows(kind))
                    .as(kind.name())
                    .isEqualTo(kind != DirectiveKind.REWIND)
                    .isEqualTo(Section.SEQUENCE.allows(kind));
        }
        assertThat(Section.RESET.allows(DirectiveKind.REWIND)).isTrue();
        assertThat(Section.RESET.allows(DirectiveKind.COUNT)).isFalse();
        assertThat(Section.RESET.key()).isEqualTo("reset");
    }

    private static Complaint complaint(String words) {
        return new Complaint(Remark.quoted(words));
    }
}
