package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaFile;
import tv.exstream.process.PatientCalls;

/// What is made of files on a disk that does not answer.
class ProbedTest {
    private final PatientCalls calls = new PatientCalls(Duration.ofMillis(1));
    private final CountDownLatch away = new CountDownLatch(1);

    @AfterEach
    void close() {
        away.countDown();
        calls.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mkv", "film.strm", "film.yml", "picture.jpg"})
    @DisplayName("says nothing of a file, so that a known one stays known: it was not tried")
    void aDiskThatDoesNotAnswerSaysNothing(String name) throws Exception {
        hangAll();
        FoundFile film = file(name);

        Probed probed = new Probed.Look(calls, (_, _) -> unasked()).into(film);

        assertThat(probed)
                .isInstanceOfSatisfying(
                        Probed.NotTried.class,
                        one -> {
                            assertThat(one.file()).isEqualTo(film);
                            assertThat(one.reason())
                                    .endsWith("; it is looked into with the next scan");
                        });
    }

    @Test
    @DisplayName("a file that is not there is one that cannot be read")
    void aFileThatIsNotThereIsUnreadable() throws Exception {
        try (var patient = new PatientCalls(Duration.ofSeconds(60))) {
            Probed probed =
                    new Probed.Look(patient, (_, _) -> unasked()).into(file("/no/such/film.mkv"));

            assertThat(probed).isInstanceOf(Probed.Unreadable.class);
        }
    }

    /// As many calls hang as may.
    private void hangAll() throws InterruptedException {
        boolean more = true;
        while (more) {
            try {
                var _ =
                        calls.make(
                                _ -> {
                                    try {
                                        away.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return true;
                                });
            } catch (IOException e) {
                more = !String.valueOf(e.getMessage()).contains("do not come back");
            }
        }
    }

    private static MediaFile unasked() {
        throw new AssertionError("nothing is probed");
    }

    private static FoundFile file(String name) {
        Path path = Path.of("/media").resolve(name);
        return new FoundFile(
                path,
                Path.of("/media"),
                1,
                Instant.EPOCH,
                Descriptions.NONE,
                Artwork.NONE,
                List.of(),
                Optional.empty(),
                "",
                0);
    }
}
