package tv.exstream.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Channels that all play the same minute over and over, drawn once by ffmpeg. Channel 7 says that it has it in three sizes. Channel 9 is never there.
@RestController
class CannedChannel {
    private static final Duration SEGMENT = Duration.ofSeconds(4);
    private static final int SEGMENTS = 15;
    private static final long BEGUN = System.nanoTime();

    private static final String SEVERAL = "7";
    private static final String MISSING = "9";

    private static final String SKY =
            "gradients=s=640x360:r=25:n=4:c0=0x0b1533:c1=0x5b3a6e:c2=0xe0795f:c3=0xf6cf8a"
                    + ":x0=320:y0=0:x1=320:y1=330:speed=0.00001:seed=7,format=yuv420p,loop=-1:1";

    private static final String SUN =
            "color=0xffe8be:s=72x72:r=25,format=yuva420p,geq=lum=p(X\\,Y):a=if(lt(hypot(X-36\\,Y-36)\\,35)\\,255\\,0),loop=-1:1";

    /// A sun that sets within the minute.
    private static final String SUNSET =
            "[0:v][1:v]overlay=x=400:y=130+t*2.4,drawbox=x=0:y=270:w=640:h=90:color=0x10131f:t=fill[picture]";

    private static final List<String> DRAW =
            List.of(
                    ("ffmpeg -v error -f lavfi -i %s -f lavfi -i %s -f lavfi -i sine=f=330:r=48000"
                                    + " -filter_complex %s -map [picture] -map 2:a -t 60"
                                    + " -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac -b:a 64k -f hls -hls_time %d"
                                    + " -hls_list_size 0 -hls_segment_filename segment%%d.ts list.m3u8")
                            .formatted(SKY, SUN, SUNSET, SEGMENT.toSeconds())
                            .split(" "));

    private static final String LIST =
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:%d
            #EXT-X-MEDIA-SEQUENCE:%d
            #EXT-X-DISCONTINUITY-SEQUENCE:%d
            %s\
            """;

    private static final String CHOICE =
            """
            #EXTM3U
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="German",LANGUAGE="de",URI="subtitles-deu.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=1000000,SUBTITLES="subtitles"
            ../%s.m3u8%s
            """;

    private static final String CHOICE_OF_SIZES =
            """
            #EXTM3U
            #EXT-X-STREAM-INF:BANDWIDTH=1000000,RESOLUTION=640x360
            ../7.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=600000,RESOLUTION=480x270
            ../7.m3u8?profile=tablet
            #EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=320x180
            ../7.m3u8?profile=mobile
            """;

    /// ffmpeg begins to count at 1.4 s.
    private static final String SAID =
            "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:126000\n\n00:00.000 --> 01:00.000\nGuten Abend\n";

    /// What each request for a playlist asked for: the channel's number, and the instant and house format if any.
    final List<String> tuned = new CopyOnWriteArrayList<>();

    /// The minute, drawn when the first server starts.
    private static final class Minute {
        static final Path FOLDER = drawn();

        private static Path drawn() {
            try {
                Path folder = Files.createTempDirectory("canned-channel");
                int exit =
                        new ProcessBuilder(DRAW)
                                .directory(folder.toFile())
                                .inheritIO()
                                .start()
                                .waitFor();
                if (exit != 0) {
                    throw new IllegalStateException(
                            "ffmpeg must draw the canned channel: exit " + exit);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @GetMapping("/iptv/channel/{number}/master.m3u8")
    ResponseEntity<?> choice(
            @PathVariable String number, @RequestParam(defaultValue = "") String utc) {
        if (number.equals(SEVERAL)) {
            return text(CHOICE_OF_SIZES);
        }
        String query = utc.isEmpty() ? "" : "?utc=" + utc;
        return number.equals(MISSING) ? missing(number) : text(CHOICE.formatted(number, query));
    }

    @GetMapping("/iptv/channel/{number}/subtitles-deu.m3u8")
    ResponseEntity<?> subtitles() {
        return text(list().replaceAll("segment[0-9]+\\.ts", "said.vtt"));
    }

    @GetMapping("/iptv/channel/{number}/said.vtt")
    ResponseEntity<?> said() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/vtt")).body(SAID);
    }

    private static ResponseEntity<?> text(String playlist) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.apple.mpegurl"))
                .body(playlist);
    }

    private static ResponseEntity<?> missing(String number) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "there is no channel " + number);
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/iptv/channel/{number}.m3u8")
    ResponseEntity<?> playlist(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String utc,
            @RequestParam(defaultValue = "") String profile) {
        tuned.add(number + utc + profile);
        if (number.equals(MISSING)) {
            return missing(number);
        }
        return text(list());
    }

    @GetMapping("/iptv/channel/segment{index}.ts")
    ResponseEntity<?> segment(@PathVariable int index) {
        return file("segment" + index + ".ts", "video/mp2t");
    }

    /// The segments of the last minute: each round of them begins with a discontinuity.
    private static String list() {
        long first = (System.nanoTime() - BEGUN) / SEGMENT.toNanos();
        var list = new StringBuilder();
        for (long segment = first; segment < first + SEGMENTS; segment++) {
            boolean beginsAnew = segment % SEGMENTS == 0 && segment > first;
            list.append(beginsAnew ? "#EXT-X-DISCONTINUITY\n" : "")
                    .append("#EXTINF:%d.0,\n".formatted(SEGMENT.toSeconds()))
                    .append("segment%d.ts\n".formatted(segment % SEGMENTS));
        }
        return LIST.formatted(SEGMENT.toSeconds(), first, first / SEGMENTS, list);
    }

    private ResponseEntity<byte[]> file(String name, String type) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(bytes(name));
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Minute.FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
