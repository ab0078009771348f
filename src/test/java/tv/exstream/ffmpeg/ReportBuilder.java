package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.ffmpeg.ProbeReport.Section;

/// Builds probe reports. Values are given as `name=value`.
public final class ReportBuilder {
    private final List<Section> streams = new ArrayList<>();
    private final List<Section> chapters = new ArrayList<>();
    private Section format = section("start_time=0.000000", "duration=60.000000");

    public static ReportBuilder report() {
        return new ReportBuilder();
    }

    public ReportBuilder format(String... values) {
        format = section(values);
        return this;
    }

    /// A 720p H.264 stream with these values changed.
    public ReportBuilder video(String... values) {
        return stream(
                values,
                "codec_type=video",
                "codec_name=h264",
                "profile=High",
                "level=31",
                "width=1280",
                "height=720",
                "pix_fmt=yuv420p",
                "r_frame_rate=25/1",
                "avg_frame_rate=25/1",
                "has_b_frames=2");
    }

    /// A stereo AAC stream with these values changed.
    public ReportBuilder audio(String... values) {
        return stream(
                values, "codec_type=audio", "codec_name=aac", "channels=2", "sample_rate=48000");
    }

    public ReportBuilder subtitle(String... values) {
        return stream(values, "codec_type=subtitle", "codec_name=subrip");
    }

    public ReportBuilder chapter(String... values) {
        chapters.add(section(values));
        return this;
    }

    public ProbeReport build() {
        return new ProbeReport(format, streams, chapters);
    }

    private ReportBuilder stream(String[] changes, String... defaults) {
        Map<String, String> values = new HashMap<>(section(defaults).values());
        values.put("index", Integer.toString(streams.size()));
        values.putAll(section(changes).values());
        streams.add(new Section(values));
        return this;
    }

    private static Section section(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Section(values);
    }
}
