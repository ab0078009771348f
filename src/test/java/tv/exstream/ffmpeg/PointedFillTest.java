package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class PointedFillTest {
    private static final long THIRTY_SECONDS = 750;

    @ParameterizedTest
    @CsvSource({"7.strm,17", "7.yml,17", "7.mkv,29"})
    @DisplayName(
            "what a file with an address leads to may be segments, and is read from a segment before; a file of a source never is")
    void segmentsAreReadFromEarlier(String name, int seconds) {
        Path here = Path.of("/media").resolve(name);
        Path remote = new RemotePath(new SourceId(3), name).path();

        assertThat(args(here)).contains("-ss " + seconds + ".000000 ");
        assertThat(args(remote)).contains("-ss 29.000000 ");
    }

    private static String args(Path file) {
        var request = new RenditionRequest(item("film").at(file).build(), Profile.HD_720);
        var order = new FillOrder(request, THIRTY_SECONDS, 2 * THIRTY_SECONDS, FillMethod.ENCODE);
        var materials = new Materials(Path.of("/data/overlays"));
        return String.join(" ", FillCommand.of(order, Abilities.all(), materials).command().args());
    }
}
