package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.AudioStream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

class LookingIntoTest {
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    void soundThatIsApartIsLookedIntoAsWell() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(Readings.apart("apart.mp4"));
                    shelf.put(Readings.apart("broken sound.mp4"));
                };
        readings.whenProbed =
                path -> {
                    if (path.toString().contains("broken") && path.endsWith(".sound")) {
                        throw new ProblemException(Problem.MEDIA_UNREADABLE, "it is broken");
                    }
                };

        ScanReport report = readings.read(source);

        RemotePath film = new RemotePath(source.id(), "apart.mp4");
        assertThat(readings.probed).contains(film.path(), film.sound().path());
        assertThat(report.paths(Outcome.FAILED)).containsExactly("Film broken sound.mp4");
        assertThat(readings.media.under(RemotePath.folder(source.id())))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.file().path()).isEqualTo(film.path());
                            assertThat(item.file().isSoundApart()).isTrue();
                            assertThat(item.file().audio().getFirst().index())
                                    .isEqualTo(AudioStream.APART);
                        });
    }
}
