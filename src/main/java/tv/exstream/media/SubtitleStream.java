package tv.exstream.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One subtitle stream of a file as ffprobe describes it, or as a file beside it is called.
///
/// @param index the stream's number in the file
/// @param codec ffmpeg's codec name, such as `subrip`
/// @param language ISO 639 code as written in the file; empty when there is none
/// @param title the stream's own title; may be empty
/// @param forced whether it is meant to be shown always, by its disposition or its title
/// @param preferred whether the file marks this stream as its default
/// @param traits what else it is, by its dispositions and its title; may be empty
/// @param beside the file that has it, when that is another one beside the media file
public record SubtitleStream(
        int index,
        String codec,
        String language,
        String title,
        boolean forced,
        boolean preferred,
        Set<Trait> traits,
        Optional<Path> beside) {
    /// The numbers of streams in files of their own begin here: ffmpeg reads no file with more streams (`-max_streams`).
    public static final int BESIDE = 1_000;

    public SubtitleStream {
        forced = forced || Trait.isForced(title);
        traits = Trait.completed(traits, title);
    }

    /// One in the media file itself.
    public SubtitleStream(
            int index,
            String codec,
            String language,
            String title,
            boolean forced,
            boolean preferred,
            Set<Trait> traits) {
        this(index, codec, language, title, forced, preferred, traits, Optional.empty());
    }

    /// One whose dispositions say nothing else.
    public SubtitleStream(
            int index,
            String codec,
            String language,
            String title,
            boolean forced,
            boolean preferred) {
        this(index, codec, language, title, forced, preferred, Set.of());
    }

    /// What it is made of, by which it is decided how it gets into the picture.
    public enum Form {
        /// Words with times.
        TEXT,
        /// Pictures with times.
        IMAGE,
        /// Nothing that is drawn into a picture, such as teletext and captions that only a television decodes.
        OTHER
    }

    public Form form() {
        return switch (codec.toLowerCase(Locale.ROOT)) {
            case "subrip",
                    "srt",
                    "ass",
                    "ssa",
                    "webvtt",
                    "vtt",
                    "mov_text",
                    "text",
                    "sami",
                    "microdvd",
                    "subviewer",
                    "subviewer1",
                    "mpl2",
                    "jacosub",
                    "pjs",
                    "realtext",
                    "stl",
                    "vplayer" ->
                    Form.TEXT;
            case "hdmv_pgs_subtitle",
                    "pgssub",
                    "pgs",
                    "dvd_subtitle",
                    "dvdsub",
                    "vobsub",
                    "dvb_subtitle",
                    "dvbsub",
                    "xsub" ->
                    Form.IMAGE;
            default -> Form.OTHER;
        };
    }
}
