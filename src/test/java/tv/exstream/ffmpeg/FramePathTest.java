package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Crop;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;

class FramePathTest {
    private static final VideoFormat HOUSE = Profile.HD_720.video();
    private static final FrameState DECODED = new FrameState(1_920, 1_080, 8, Place.MEMORY);

    @Test
    @DisplayName("FF-41: every filter says what it makes of its pictures")
    void everyFilterSaysWhatItMakes() {
        var path = new FramePath(DECODED);

        path.then(new VideoFilter.Cut(new Crop(0, 140, 1_920, 800)));
        assertThat(path.state()).isEqualTo(new FrameState(1_920, 800, 8, Place.MEMORY));

        path.then(new VideoFilter.Fit(HOUSE));
        assertThat(path.state()).isEqualTo(new FrameState(1_280, 720, 8, Place.MEMORY));

        path.then(new VideoFilter.HousePixels("p010le", 10));
        path.then(new DeviceFilter.Upload());
        assertThat(path.state()).isEqualTo(new FrameState(1_280, 720, 10, Place.DEVICE));
    }

    @Test
    @DisplayName(
            "FF-36, FF-37, FF-41: pictures are moved only where the next filter must have them elsewhere")
    void picturesAreMovedWhereTheyMustBe() {
        var path = new FramePath(DECODED.at(Place.DEVICE));

        path.then(new DeviceFilter.Scale("scale_cuda", 1_280, 720))
                .then(new VideoFilter.ConstantRate(HOUSE.rate(), Duration.ZERO))
                .then(new VideoFilter.Frames(0, 50))
                .then(new VideoFilter.Complete(HOUSE))
                .then(new VideoFilter.HoldLast(Duration.ofSeconds(1)))
                .then(new DeviceFilter.Scale("scale_cuda", 640, 360));

        assertThat(names(path.filters()))
                .isEqualTo("scale_cuda settb trim hwdownload pad tpad hwupload scale_cuda");
        assertThat(path.state()).isEqualTo(new FrameState(640, 360, 8, Place.DEVICE));
    }

    @Test
    @DisplayName("FF-37, PL-08: a download of deep pictures has a deep format")
    void deepPicturesStayDeep() {
        var path = new FramePath(new FrameState(1_920, 1_080, 10, Place.DEVICE));

        path.then(new VideoFilter.HoldLast(Duration.ofSeconds(1)));

        assertThat(path.filters().getFirst().text()).isEqualTo("hwdownload,format=p010le");
    }

    private static String names(List<Filter> filters) {
        return filters.stream()
                .map(filter -> filter.text().replaceFirst("[=,].*", ""))
                .collect(Collectors.joining(" "));
    }
}
