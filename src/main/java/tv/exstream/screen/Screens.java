package tv.exstream.screen;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.SentPicture;

/// The screens that people chose for channels. Thread-safe.
public interface Screens {
    /// A photograph. The largest house format has 3,840 pixels to a side; ffmpeg takes 64 MB to unpack so much.
    SentPicture.Limits LIMITS = new SentPicture.Limits("picture", 8_000_000, 4_096);

    /// All of them, by channel.
    List<Placed> all();

    Optional<Placed> find(Place place);

    /// The picture of a screen, if it has one.
    Optional<SentPicture> picture(Place place);

    /// Puts a screen in its place instead of the former one. Its picture stays if it still is to be seen.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND; INVALID_VALUE when a picture is to be seen and there is none
    void put(Place place, Screen screen);

    /// The same with a picture.
    ///
    /// @param screen one whose visual is a picture
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    void put(Place place, Screen screen, SentPicture picture);

    /// Takes a screen with its picture away; the usual one is shown again. Does nothing when there is none.
    void remove(Place place);
}
