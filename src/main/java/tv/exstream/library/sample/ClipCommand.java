package tv.exstream.library.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.library.sample.Clip.Extra;
import tv.exstream.library.sample.Clip.Material;

/// The ffmpeg command that draws one clip. Immutable.
///
/// @param sidecars the folder that holds `subtitles.srt` and `chapters.txt`
record ClipCommand(Clip clip, Lettering lettering, Path sidecars) {
    /// Gradients are computed pixel by pixel, so they are drawn small and scaled.
    private static final String GRADIENT_SIZE = "320x180";

    /// Titles are at most this share of the picture's height.
    private static final int LINE_FRACTION = 11;

    /// Arguments to try in order, without the program's name; each writes `output`.
    List<List<String>> attempts(Path output) {
        return switch (clip.material()) {
            case Material.Moving moving ->
                    moving.picture().codec().settings().stream()
                            .map(coding -> moving(moving, coding, output))
                            .toList();
            case Material.SongWithCover song -> List.of(song(song, output));
        };
    }

    private List<String> moving(Material.Moving moving, List<String> coding, Path output) {
        List<String> arguments = begin(sourceRate(moving.picture()));
        List<String> maps = new ArrayList<>(List.of("-map", "0:v"));
        int input = 1;
        if (moving.sound().isPresent()) {
            addTone(arguments);
            maps.addAll(List.of("-map", input++ + ":a", "-af", moving.sound().spread()));
        }
        if (moving.extras().contains(Extra.SUBTITLES)) {
            arguments.addAll(List.of("-i", sidecars.resolve("subtitles.srt").toString()));
            maps.addAll(
                    List.of(
                            "-map",
                            input++ + ":s",
                            "-c:s",
                            "srt",
                            "-metadata:s:s:0",
                            "language=eng"));
        }
        if (moving.extras().contains(Extra.CHAPTERS)) {
            arguments.addAll(List.of("-i", sidecars.resolve("chapters.txt").toString()));
            maps.addAll(List.of("-map_chapters", Integer.toString(input)));
        }
        arguments.addAll(maps);
        arguments.addAll(List.of("-vf", String.join(",", filters(moving.picture()))));
        if (moving.picture().cadence() == Picture.Cadence.VARIABLE) {
            arguments.addAll(List.of("-fps_mode", "vfr"));
        }
        arguments.addAll(coding);
        arguments.addAll(moving.sound().coding());
        return end(arguments, output);
    }

    private List<String> song(Material.SongWithCover song, Path output) {
        List<String> arguments = begin("25");
        addTone(arguments);
        arguments.addAll(List.of("-map", "1:a", "-af", song.sound().spread()));
        arguments.addAll(List.of("-map", "0:v", "-vf", "scale=600:600,setsar=1," + lines(600)));
        arguments.addAll(List.of("-frames:v", "1", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p"));
        arguments.addAll(List.of("-disposition:v:0", "attached_pic"));
        arguments.addAll(song.sound().coding());
        return end(arguments, output);
    }

    private List<String> begin(String rate) {
        String gradient =
                "gradients=s=%s:c0=%s:c1=%s:x0=0:y0=0:x1=319:y1=179:speed=0.01:r=%s:d=%d"
                        .formatted(
                                GRADIENT_SIZE,
                                clip.card().from(),
                                clip.card().to(),
                                rate,
                                clip.seconds());
        List<String> start = List.of("-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i");
        List<String> arguments = new ArrayList<>(start);
        arguments.add(gradient);
        return arguments;
    }

    private void addTone(List<String> arguments) {
        arguments.addAll(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=%d:beep_factor=4:sample_rate=48000:duration=%d"
                                .formatted(200 + 20 * clip.number(), clip.seconds())));
    }

    private List<String> end(List<String> arguments, Path output) {
        arguments.addAll(List.of("-t", Integer.toString(clip.seconds())));
        arguments.addAll(List.of("-metadata", "title=" + clip.card().title()));
        arguments.addAll(List.of("-fflags", "+bitexact", "file:" + output));
        return List.copyOf(arguments);
    }

    private List<String> filters(Picture picture) {
        List<String> filters = new ArrayList<>();
        filters.add("scale=%d:%d".formatted(picture.width(), picture.height()));
        filters.add("format=yuv420p");
        if (picture.cadence() == Picture.Cadence.INTERLACED) {
            filters.add("tinterlace=mode=interleave_top");
        }
        filters.add(lines(picture.height()));
        filters.addAll(new TimecodeBand(picture.width(), picture.height()).filters(clip.number()));
        if (picture.cadence() == Picture.Cadence.VARIABLE) {
            filters.add("select='not(between(mod(n,20),12,17))'");
        }
        filters.add("setsar=" + picture.pixelAspect());
        return filters;
    }

    private String lines(int height) {
        if (!lettering.isWritten()) {
            return "null";
        }
        return String.join(
                ",",
                line(clip.card().heading(), height / LINE_FRACTION * 2 / 3, "0.22"),
                line(clip.card().title(), height / LINE_FRACTION, "0.35"),
                line("%{pts\\:hms}", height / LINE_FRACTION, "0.60"));
    }

    private String line(String text, int size, String top) {
        return "drawtext=%stext='%s':fontsize=%d:fontcolor=white:shadowx=2:shadowy=2:x=(w-tw)/2:y=h*%s"
                .formatted(lettering.option(), text, size, top);
    }

    private static String sourceRate(Picture picture) {
        return switch (picture.cadence()) {
            case STEADY, VARIABLE -> picture.rate();
            case INTERLACED -> picture.rate() + "*2";
        };
    }
}
