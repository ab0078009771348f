package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.time.FrameRate;

/// What real ffmpeg encodes, cut into GOPs of two seconds.
public record RealGops(List<Gop> gops) {
    private static final FrameRate RATE = FrameRate.FPS_25;

    /// What was encoded before, by ffmpeg's options: it takes seconds, and is the same every time.
    private static final Map<String, RealGops> ENCODED = new ConcurrentHashMap<>();

    public RealGops {
        gops = List.copyOf(gops);
    }

    /// 1280x720, 25 frames per second, stereo.
    ///
    /// @param picture a source of libavfilter
    public static RealGops encode(String picture, int hertz, int seconds) throws Exception {
        String options =
                ("-f lavfi -i %s=s=1280x720:r=25 -f lavfi -i sine=r=48000:f=%d -t %d"
                                + " -c:v libx264 -preset veryfast -bf 3 -profile:v high -level 3.1 -pix_fmt yuv420p -threads 1"
                                + " -sc_threshold 0 -force_key_frames expr:not(mod(n,50)) -c:a aac -ac 2"
                                + " -f mpegts -muxdelay 0 -muxpreload 0 -output_ts_offset 10 -pes_payload_size 0 pipe:1")
                        .formatted(picture, hertz, seconds);
        RealGops known = ENCODED.get(options);
        if (known == null) {
            List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin"));
            command.addAll(List.of(options.split(" ")));
            known = cut(command);
            ENCODED.put(options, known);
        }
        return known;
    }

    /// Adds everything to a rendition and ends it.
    public void addTo(Renditions renditions, RenditionKey key) {
        try (Renditions.Appender appender = renditions.append(key)) {
            gops.forEach(
                    gop -> appender.add(gop.startFrame(), gop.frames(), ChunkWriter.write(gop)));
            appender.end(gops.getLast().endFrame());
        }
    }

    private static RealGops cut(List<String> command) throws Exception {
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(RATE, 0, 900_000), 1, gops::add);
        var demuxer = new TsDemuxer(cutter::accept);
        Process ffmpeg =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] bytes = ffmpeg.getInputStream().readAllBytes();
        demuxer.accept(bytes, 0, bytes.length);
        demuxer.finish();
        cutter.finish();
        assertThat(ffmpeg.waitFor()).isZero();
        assertThat(cutter.refusal()).isEmpty();
        return new RealGops(gops);
    }
}
