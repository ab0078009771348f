package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.SourceId;

@Timeout(60)
class AnnouncementsTest {
    private static final SourceId ID = new SourceId(5);

    private final Changes changes = new Changes();
    private final List<SourceId> read = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("many messages of a server are one reading")
    void manyMessagesAreOneReading() throws Exception {
        var rule = new Announcements.Rule(Duration.ofMillis(300), Duration.ofSeconds(30));
        try (var announcements = new Announcements(changes, read::add, rule, System::nanoTime)) {
            for (int n = 0; n < 100; n++) {
                announcements.hear(ID, new Heard.Items(Set.of("item-" + n)));
                announcements.hear(ID, new Heard.Nothing());
            }

            Patience.until("it is read", () -> !read.isEmpty());

            assertThat(changes.take(ID))
                    .isInstanceOfSatisfying(
                            Heard.Items.class, items -> assertThat(items.ids()).hasSize(100));
            assertThat(read).containsExactly(ID);
        }
    }

    @Test
    @DisplayName("a server that never becomes quiet is read all the same")
    void noisyServersAreRead() throws Exception {
        var rule = new Announcements.Rule(Duration.ofMillis(50), Duration.ofMillis(120));
        try (var announcements = new Announcements(changes, read::add, rule, System::nanoTime)) {
            Patience.until(
                    "it is read",
                    () -> {
                        announcements.hear(ID, new Heard.Something());
                        return !read.isEmpty();
                    });
        }
    }

    @Test
    @DisplayName(
            "what is heard while a source is being read is read afterwards; a source that is gone is not")
    void busySourcesAreReadLater() throws Exception {
        var rule = new Announcements.Rule(Duration.ofMillis(10), Duration.ofMillis(10));
        List<SourceId> asked = new CopyOnWriteArrayList<>();
        Announcements.Reader reader =
                source -> {
                    asked.add(source);
                    if (!source.equals(ID)) {
                        throw new ProblemException(Problem.SOURCE_NOT_FOUND, "gone");
                    }
                    return asked.size() > 3;
                };
        try (var announcements = new Announcements(changes, reader, rule, System::nanoTime)) {
            announcements.hear(new SourceId(9), new Heard.Something());
            announcements.hear(ID, new Heard.Items(Set.of("a")));

            Patience.until("it is read", () -> asked.size() == 4);

            assertThat(asked).containsOnlyOnce(new SourceId(9));
            assertThat(changes.take(ID)).isEqualTo(new Heard.Items(Set.of("a")));
        }
    }

    @Test
    @DisplayName("when too many have changed, or nobody says which, everything is to be listed")
    void manyChangesAreAll() {
        changes.add(ID, new Heard.Items(Set.of("a")));
        assertThat(changes.take(ID)).isEqualTo(new Heard.Items(Set.of("a")));
        assertThat(changes.take(ID)).isEqualTo(new Heard.Nothing());

        changes.add(
                ID,
                new Heard.Items(
                        IntStream.range(0, 700)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.toSet())));
        assertThat(changes.take(ID)).isEqualTo(new Heard.Something());

        changes.add(ID, new Heard.Something());
        changes.add(ID, new Heard.Items(Set.of("a")));
        assertThat(changes.take(ID)).isEqualTo(new Heard.Something());
    }

    @Test
    @DisplayName(
            "what is heard of items and of libraries is kept together, and never for everything")
    void messagesAreKeptTogether() {
        changes.add(ID, new Heard.Items(Set.of("a", "")));
        changes.add(ID, new Heard.Nothing());
        changes.add(ID, new Heard.Items(Set.of(), Set.of("films")));
        changes.add(ID, new Heard.Items(Set.of("b")));

        assertThat(changes.take(ID))
                .isEqualTo(new Heard.Items(Set.of("a", "", "b"), Set.of("films")));
        for (int n = 0; n <= 500; n++) {
            changes.add(ID, new Heard.Items(Set.of("item-" + n), Set.of("films")));
        }
        assertThat(changes.take(ID)).isEqualTo(new Heard.Something());
    }
}
