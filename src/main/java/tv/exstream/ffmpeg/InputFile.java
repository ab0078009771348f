package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Pointer;
import tv.exstream.source.RemotePath;

/// A media file as ffmpeg and ffprobe are told to open it: this file and nothing else, whatever its name or content says.
///
/// @param path absolute
/// @param picture what kind of picture it is; empty for films and sounds
public record InputFile(Path path, Optional<PictureFormat> picture) {
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

    /// Only what comes through our own door may be a playlist: it lets none through that it did not write itself.
    private static final String POINTED = FORMATS + ",hls";

    private static final String PICTURES = "jpeg_pipe,png_pipe,webp_pipe,gif";

    private static final String TEXTS = "srt,ass,webvtt";

    /// The index, and the file called like it in which the pictures are; no index can name another.
    private static final List<String> INDEX =
            List.of("-format_whitelist", "vobsub,mpeg", "-f", "vobsub");

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

    /// A film or sound.
    public InputFile(Path path) {
        this(path, Optional.empty());
    }

    /// As it was probed.
    public static InputFile of(MediaFile file) {
        return new InputFile(file.path(), file.still());
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
    /// of a source, and one that points to an address, has a [#REMOTE] name in its place.
    public List<String> args() {
        return args(List.of("-format_whitelist", formats(), "-max_pixels", MOST_PIXELS));
    }

    private String formats() {
        if (picture.isPresent()) {
            return PICTURES;
        }
        return pointer().isPresent() ? POINTED : FORMATS;
    }

    private Optional<String> pointer() {
        return Optional.of(path).filter(Pointer::isAt).map(Pointer::text);
    }

    /// That of pictures by their names would take some names for those of whole sequences; these read the one file and nothing else.
    private List<String> demuxer() {
        return picture.map(
                        format ->
                                switch (format) {
                                    case JPEG -> "jpeg_pipe";
                                    case PNG -> "png_pipe";
                                    case WEBP -> "webp_pipe";
                                    case GIF -> "gif";
                                })
                .map(name -> List.of("-f", name))
                .orElse(List.of());
    }

    /// The same for a file of nothing but text subtitles.
    public List<String> textArgs() {
        return args(List.of("-format_whitelist", TEXTS));
    }

    /// The same for an index of subtitles that are pictures.
    public List<String> indexArgs() {
        return args(INDEX);
    }

    private List<String> args(List<String> limits) {
        Input input = input();
        List<String> args = new ArrayList<>(List.of("-protocol_whitelist", input.protocols()));
        args.addAll(limits);
        args.addAll(input.more());
        args.addAll(List.of("-i", input.name()));
        return args;
    }

    /// @param more what belongs to the protocols
    private record Input(String protocols, List<String> more, String name) {}

    private Input input() {
        return RemotePath.of(path)
                .map(RemotePath::text)
                .or(this::pointer)
                .map(remote -> new Input("http,tcp", TIMEOUT, REMOTE + remote))
                .orElseGet(() -> new Input("file", demuxer(), "file:" + path));
    }
}
