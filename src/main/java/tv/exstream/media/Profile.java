package tv.exstream.media;

import java.util.HashSet;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.time.FrameRate;

/// The house format of a channel: 4:2:0, progressive, in MPEG-TS with fixed PIDs.
///
/// @param audio of every sound track
/// @param tracks of sound, in the order in which receivers list them, 1..[#MOST_TRACKS], of OPUS one less; given none, it is
///     [SoundTrack#MAIN]
public record Profile(VideoFormat video, AudioFormat audio, List<SoundTrack> tracks) {
    /// With so many a PMT still fits into one packet, whatever they are coded in.
    public static final int MOST_TRACKS = 8;

    /// A PMT says more of Opus than of anything else.
    private static final int MOST_OPUS_TRACKS = 7;

    private static final List<SoundTrack> USUAL_TRACKS = List.of(SoundTrack.MAIN);

    /// What a new channel gets: 720p at 25 frames per second, in H.264 and AAC.
    public static final Profile HD_720 =
            new Profile(
                    new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000),
                    new AudioFormat(48_000, 2, 192));

    public Profile {
        tracks = tracks.isEmpty() ? USUAL_TRACKS : List.copyOf(tracks);
        int most = audio.codec() == AudioCodec.OPUS ? MOST_OPUS_TRACKS : MOST_TRACKS;
        if (tracks.size() > most) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    "tracks",
                    Wanted.atMost(most),
                    audio.codec().toString(),
                    tracks.size());
        }
        if (new HashSet<>(tracks).size() < tracks.size()) {
            throw UnacceptableException.of(Demand.TRACKS_ALIKE, "tracks", tracks.toString());
        }
    }

    /// With one sound track.
    public Profile(VideoFormat video, AudioFormat audio) {
        this(video, audio, USUAL_TRACKS);
    }

    /// Whether it has nothing but the main sound, of which receivers are told nothing.
    public boolean hasUsualTracks() {
        return tracks.equals(USUAL_TRACKS);
    }

    /// The same where no picture is copied.
    public Profile encoded() {
        return new Profile(video.encoded(), audio, tracks);
    }

    /// What all sound tracks take together.
    public int soundKbps() {
        return audio.bitrateKbps() * tracks.size();
    }

    /// Everything that the bytes of this format depend on. Equal texts mean interchangeable bytes, also between versions.
    public String identity() {
        return video.identity() + "|" + audio.identity() + (hasUsualTracks() ? "" : " " + tracks);
    }

    /// A short name for logs and lists, such as `1280x720@25/1`, what it is coded in where that is not H.264, and how many sound tracks it
    /// has where that is not one.
    @Override
    public String toString() {
        VideoCodec codec = video.coding().codec();
        String size = "%dx%d@%s".formatted(video.width(), video.height(), video.rate());
        return size
                + (codec == VideoCodec.H264 ? "" : " " + codec)
                + (tracks.size() == 1 ? "" : " with %d sound tracks".formatted(tracks.size()));
    }
}
