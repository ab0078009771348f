package tv.exstream.ffmpeg;

import static tv.exstream.media.MediaItemBuilder.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Crop;
import tv.exstream.media.MediaItem;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;

/// Pictures that files have, one of each kind.
record Pictures(
        String codec,
        int width,
        int height,
        Ratio aspect,
        String pixels,
        Scan scan,
        DynamicRange range,
        int rotation,
        Optional<Crop> content) {
    static final Pictures HD = of("h264", 1_920, 1_080);
    static final Pictures SD = of("mpeg2video", 640, 480);

    static Pictures of(String codec, int width, int height) {
        return new Pictures(
                codec,
                width,
                height,
                Ratio.SQUARE,
                "yuv420p",
                Scan.PROGRESSIVE,
                DynamicRange.STANDARD,
                0,
                Optional.empty());
    }

    Pictures shaped(int numerator, int denominator) {
        var shape = new Ratio(numerator, denominator);
        return new Pictures(codec, width, height, shape, pixels, scan, range, rotation, content);
    }

    Pictures interlaced() {
        return new Pictures(
                codec, width, height, aspect, pixels, Scan.INTERLACED, range, rotation, content);
    }

    Pictures wide(DynamicRange wide) {
        return new Pictures(
                "hevc", width, height, aspect, "yuv420p10le", scan, wide, rotation, content);
    }

    Pictures turned(int degrees) {
        return new Pictures(codec, width, height, aspect, pixels, scan, range, degrees, content);
    }

    Pictures barred(Crop crop) {
        return new Pictures(
                codec, width, height, aspect, pixels, scan, range, rotation, Optional.of(crop));
    }

    VideoStream stream() {
        var stream =
                VideoBuilder.video()
                        .codec(codec, "Main", 40)
                        .sized(width, height)
                        .sampleAspect(aspect)
                        .pixelFormat(pixels)
                        .scan(scan)
                        .range(range)
                        .rotated(rotation)
                        .build();
        return stream.measured(content, Optional.empty());
    }

    MediaItem shown(String name) {
        return item(name).video(stream()).build();
    }

    /// One item of every kind, by what it is.
    static Map<String, MediaItem> all() {
        Map<String, MediaItem> all = new LinkedHashMap<>();
        all.put("progressive sd", SD.shown("sd"));
        all.put("progressive hd", HD.shown("hd"));
        all.put("interlaced", HD.interlaced().shown("match"));
        all.put("high dynamic range", of("hevc", 3_840, 2_160).wide(DynamicRange.PQ).shown("pq"));
        all.put("anamorphic", of("mpeg2video", 1_440, 1_080).shaped(4, 3).shown("tape"));
        all.put("rotated", HD.turned(90).shown("phone"));
        all.put("audio only", item("song").video().build());
        return all;
    }
}
