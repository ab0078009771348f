package tv.exstream.web.ui.channel;

import java.util.List;
import tv.exstream.channel.Alternative;
import tv.exstream.json.RecordJson;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.web.api.FormatsAnswer;

/// The house formats of a channel as its page shows them.
///
/// @param fresh what another alternative is before somebody changes it
public record FormatsShown(Profile main, List<Alternative> alternatives, Profile fresh) {
    private static final int HEIGHT = 480;

    /// Arbitrary: little, because it is for slow networks.
    private static final int KBPS = 1_000;

    public FormatsShown {
        alternatives = List.copyOf(alternatives);
    }

    /// @param answer of the interface
    static FormatsShown of(String answer) {
        FormatsAnswer formats = RecordJson.read(answer, FormatsAnswer.class);
        return new FormatsShown(
                formats.profile(), formats.alternatives(), smaller(formats.profile()));
    }

    private static Profile smaller(Profile main) {
        VideoFormat video = main.video();
        int height = Math.min(HEIGHT, video.height());
        int width = 2 * (int) Math.round(video.width() * height / 2.0 / video.height());
        return new Profile(
                new VideoFormat(
                        width, height, video.rate(), KBPS, video.coding(), video.conversion()),
                main.audio(),
                main.tracks());
    }
}
