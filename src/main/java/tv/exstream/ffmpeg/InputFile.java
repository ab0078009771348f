package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemotePath;

/// A media file as ffmpeg and ffprobe are told to open it: this file and nothing else, whatever its name or content says.
///
/// @param path absolute
public record InputFile(Path path) {
    /// The demuxers that read one file and refer to no other. Playlists (`hls`, `dash`, `concat`), image sequences (`image2`) and
    /// devices are left out, because they open what their content or name says.
    private static final String FORMATS =
            String.join(
                    ",",
                    List.of(
                                    "3gp aac ac3 aiff amr ape asf asf_o ast au av1 avi caf dirac dnxhd dsf dts dtshd dv eac3",
                                    "flac flv gxf h261 h263 h264 hevc ivf loas m4a m4v matroska mj2 mjpeg mlp mov mp3 mp4 mpc",
                                    "mpc8 mpeg mpegts mpegvideo mxf nsv nut nuv obu ogg pva rawvideo rm smjpeg swf tak truehd",
                                    "tta vc1 vc1test vivo w64 wav webm wsvqa wtv wv xmv y4m yop yuv4mpegpipe")
                            .stream()
                            .map(line -> line.replace(' ', ','))
                            .toList());

    private static final String TEXTS = "srt,ass,webvtt";

    /// What a name in a command begins with that stands for a file of a source; it becomes an address when the program starts, which is
    /// another one with every start of the server.
    public static final String REMOTE = "exstreamtv-remote:";

    /// In microseconds: our own client has given up on a server by then.
    private static final List<String> TIMEOUT = List.of("-rw_timeout", "90000000");

    /// 8192 x 8192; a header that promises a larger picture wants our memory.
    private static final String MOST_PIXELS = "67108864";

    public InputFile {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("input file must be absolute: " + path);
        }
        // A name that is not valid in the system's encoding has no text that leads back to it.
        if (!Path.of(path.toString()).equals(path)) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE, "file name is not valid UTF-8: " + path);
        }
    }

    /// Where the sound of a media file is read.
    static InputFile ofSound(MediaFile file) {
        return new InputFile(
                file.isSoundApart()
                        ? RemotePath.of(file.path())
                                .map(remote -> remote.sound().path())
                                .orElseThrow(() -> onlyRemote(file))
                        : file.path());
    }

    /// How a stream of sound is called among those of the file in which it is.
    static String stream(AudioStream sound) {
        return sound.isApart()
                ? "a:" + (sound.index() - AudioStream.APART)
                : Integer.toString(sound.index());
    }

    private static IllegalArgumentException onlyRemote(MediaFile file) {
        return new IllegalArgumentException(
                "sound that comes apart must be of a source: " + file.path());
    }

    /// The arguments that make it the next input. The `file:` in front keeps a name from being taken for an option or a protocol. A file
    /// of a source has a [#REMOTE] name in its place.
    public List<String> args() {
        return RemotePath.of(path)
                .map(remote -> args("http,tcp", TIMEOUT, REMOTE + remote.text()))
                .orElseGet(() -> args("file", List.of(), "file:" + path));
    }

    /// The same for a file of nothing but text subtitles.
    public List<String> textArgs() {
        return List.of(
                "-protocol_whitelist", "file", "-format_whitelist", TEXTS, "-i", "file:" + path);
    }

    private static List<String> args(String protocols, List<String> more, String input) {
        List<String> args = new ArrayList<>(List.of("-protocol_whitelist", protocols));
        args.addAll(List.of("-format_whitelist", FORMATS, "-max_pixels", MOST_PIXELS));
        args.addAll(more);
        args.addAll(List.of("-i", input));
        return args;
    }
}
