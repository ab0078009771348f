package tv.exstream.library.local;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.time.FrameRate;

/// Chooses the house format of a channel from what it will show: where most files share a size and rate in which they can be
/// copied, that one; else the ordinary one. Encoding costs a core for as long as the programme; copying costs nothing.
public final class ProfileChoice {
    /// What a channel is made larger than only by hand: 1080p.
    private static final int WIDEST = 1_920;

    private static final int HIGHEST = 1_080;
    private static final int SLOWEST_RATE = 10;
    private static final int FASTEST_RATE = 60;

    /// Above this a second has twice as many pictures.
    private static final int ORDINARY_RATE = 30;

    private ProfileChoice() {}

    public static Profile of(Collection<MediaFile> files) {
        Map<VideoFormat, Integer> votes = new HashMap<>();
        for (MediaFile file : files) {
            format(file).ifPresent(format -> votes.merge(format, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > files.size())
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(vote -> new Profile(vote.getKey(), Profile.HD_720.audio()))
                .filter(profile -> 2 * copies(files, profile) > files.size())
                .orElse(Profile.HD_720);
    }

    private static long copies(Collection<MediaFile> files, Profile profile) {
        return files.stream()
                .filter(file -> Conformance.of(file, profile) instanceof Conformance.Copy)
                .count();
    }

    private static Optional<VideoFormat> format(MediaFile file) {
        return file.picture()
                .filter(ProfileChoice::isOrdinary)
                .flatMap(picture -> picture.rate().map(rate -> format(picture, rate)));
    }

    private static VideoFormat format(VideoStream picture, FrameRate rate) {
        int kbps = bitrateKbps(picture.height(), rate);
        return new VideoFormat(picture.width(), picture.height(), rate, kbps);
    }

    private static boolean isOrdinary(VideoStream picture) {
        return picture.width() % 2 == 0
                && picture.height() % 2 == 0
                && picture.width() <= WIDEST
                && picture.height() <= HIGHEST
                && picture.width() >= 16
                && picture.height() >= 16
                && picture.rate().map(ProfileChoice::isOrdinary).orElse(false);
    }

    private static boolean isOrdinary(FrameRate rate) {
        return rate.numerator() >= SLOWEST_RATE * rate.denominator()
                && rate.numerator() <= FASTEST_RATE * rate.denominator();
    }

    /// What broadcasters use for H.264 of these heights, for the files that must be encoded after all.
    private static int bitrateKbps(int height, FrameRate rate) {
        int ordinary = 8_000;
        if (height <= 576) {
            ordinary = 2_500;
        } else if (height <= 720) {
            ordinary = 4_000;
        }
        boolean fast = rate.numerator() > ORDINARY_RATE * rate.denominator();
        return fast ? ordinary * 3 / 2 : ordinary;
    }
}
