package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.mpegts.PesHeader;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.relay.Provider.Visit;

/// Half a minute of a test picture and a tone as segments of HLS of one second, in all ways in which providers send such.
record Fragments(Path folder) {
    private static final int SECONDS = 30;

    /// An advert comes in the place of every segment of this number and the next one.
    private static final int ADVERT_EVERY = 6;

    private static final int LEAP_AT = 10;
    private static final long LEAP_90K = 3 * 3_600 * TimeStamp.TICKS_PER_SECOND;

    private static final String VARIANTS =
            """
            #EXTM3U
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="o",LANGUAGE="fr",AUTOSELECT=YES,URI="other.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="d",LANGUAGE="de",DEFAULT=YES,URI="%s.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=320x180,AUDIO="a"
            %s.m3u8
            """;

    /// Makes the files.
    static Fragments make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-nostdin", "-y"));
        command.addAll(words("-f lavfi -i testsrc2=s=320x180:r=25:d=" + SECONDS));
        command.addAll(words("-f lavfi -i sine=r=48000:d=" + SECONDS));
        String picture = "-c:v libx264 -preset ultrafast -g 25 -bf 0 -sc_threshold 0 ";
        command.addAll(hls("-map 0:v -map 1:a " + picture + "-c:a aac", "fmp4", "t"));
        command.addAll(hls("-map 0:v " + picture, "fmp4", "v"));
        command.addAll(hls("-map 1:a -c:a aac", "fmp4", "a"));
        command.addAll(hls("-map 0:v " + picture, "mpegts", "s"));
        command.addAll(words("-map 1:a -c:a aac -f adts all.aac"));
        Process made = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        return new Fragments(folder);
    }

    private static List<String> hls(String streams, String type, String name) {
        String end = type.equals("fmp4") ? ".m4s" : ".ts";
        return words(
                streams
                        + " -f hls -hls_time 1 -hls_list_size 0 -hls_segment_type %1$s -hls_fmp4_init_filename %2$s.mp4 -hls_segment_filename %2$s%%d%3$s %2$s.m3u8"
                                .formatted(type, name, end));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    void serve(Provider provider) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                provider.answers(
                        "/hls/" + file.getFileName(), visit -> Behaviour.body(visit, bytes));
            }
        }
        List<byte[]> packed = packed(Files.readAllBytes(folder.resolve("all.aac")), 0);
        for (int n = 0; n < packed.size(); n++) {
            byte[] bytes = packed.get(n);
            provider.answers("/hls/p%d.aac".formatted(n), visit -> Behaviour.body(visit, bytes));
        }
        leaping(provider, packed.size());
        byte[] header = Files.readAllBytes(folder.resolve("t.mp4"));
        provider.answers("/hls/advert.mp4", visit -> Behaviour.body(visit, header));
        provider.answers("/hls/together.m3u8", visit -> playlist(visit, "t", ".m4s"));
        provider.answers("/hls/video.m3u8", visit -> playlist(visit, "v", ".m4s"));
        provider.answers("/hls/audio.m3u8", visit -> playlist(visit, "a", ".m4s"));
        provider.answers("/hls/stream.m3u8", visit -> playlist(visit, "s", ".ts"));
        provider.answers("/hls/bare.m3u8", visit -> playlist(visit, "p", ".aac"));
        provider.answers("/hls/adverts.m3u8", Fragments::adverts);
        provider.answers(
                "/hls/apart.m3u8", visit -> visit.text(200, VARIANTS.formatted("audio", "video")));
        provider.answers(
                "/hls/packed.m3u8", visit -> visit.text(200, VARIANTS.formatted("bare", "stream")));
    }

    /// From the tenth segment on the time is hours later, which nobody says.
    private void leaping(Provider provider, int segments) throws IOException {
        byte[] sound = Files.readAllBytes(folder.resolve("all.aac"));
        List<byte[]> later = packed(sound, LEAP_90K);
        for (int n = LEAP_AT; n < segments; n++) {
            byte[] picture = later(Files.readAllBytes(folder.resolve("s%d.ts".formatted(n))));
            byte[] beside = later.get(n);
            provider.answers("/hls/l%d.ts".formatted(n), visit -> Behaviour.body(visit, picture));
            provider.answers("/hls/l%d.aac".formatted(n), visit -> Behaviour.body(visit, beside));
        }
        provider.answers("/hls/leap.m3u8", visit -> leaping(visit, "s", ".ts"));
        provider.answers("/hls/leapsound.m3u8", visit -> leaping(visit, "p", ".aac"));
        provider.answers(
                "/hls/leaping.m3u8",
                visit -> visit.text(200, VARIANTS.formatted("leapsound", "leap")));
    }

    private static byte[] later(byte[] packets) {
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.payloadUnitStart() && packet.hasPayload()) {
                PesHeader.shift(packets, packet.payloadAt(), packet.payloadLength(), LEAP_90K);
            }
            if (packet.hasPcr()) {
                packet.setPcrBase(TimeStamp.wrap(packet.pcrBase() + LEAP_90K));
            }
        }
        return packets;
    }

    private static void leaping(Visit visit, String name, String end) throws IOException {
        long newest = (long) visit.seconds() + 5;
        var text = head(newest);
        for (long n = newest - 5; n < newest; n++) {
            text.append("#EXTINF:1,\n%s%d%s\n".formatted(n < LEAP_AT ? name : "l", n, end));
        }
        visit.text(200, text.toString());
    }

    /// Frames of one second each, behind a tag that says when they are heard: ffmpeg's transport streams begin 1.4 s after zero.
    private static List<byte[]> packed(byte[] adts, long later) throws IOException {
        List<byte[]> segments = new ArrayList<>();
        var segment = new ByteArrayOutputStream();
        int frames = 0;
        for (int at = 0; at + 7 <= adts.length; ) {
            int size =
                    (adts[at + 3] & 3) << 11
                            | (adts[at + 4] & 0xFF) << 3
                            | (adts[at + 5] & 0xFF) >> 5;
            if (segment.size() == 0) {
                segment.writeBytes(tag(126_000 + later + frames * 1_920L));
            }
            segment.write(adts, at, size);
            at += size;
            frames++;
            if (frames * 1_024 / 48_000 > segments.size()) {
                segments.add(segment.toByteArray());
                segment.reset();
            }
        }
        return segments;
    }

    private static byte[] tag(long ticks) {
        byte[] owner =
                "com.apple.streaming.transportStreamTimestamp\0"
                        .getBytes(StandardCharsets.US_ASCII);
        int frame = owner.length + Long.BYTES;
        return ByteBuffer.allocate(20 + frame)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {4, 0, 0, 0, 0, 0, (byte) (10 + frame)})
                .put("PRIV".getBytes(StandardCharsets.US_ASCII))
                .putInt(frame)
                .putShort((short) 0)
                .put(owner)
                .putLong(ticks)
                .array();
    }

    private static void playlist(Visit visit, String name, String end) throws IOException {
        long newest = (long) visit.seconds() + 5;
        var text = head(newest);
        if (end.equals(".m4s")) {
            text.append("#EXT-X-MAP:URI=\"%s.mp4\"\n".formatted(name));
        }
        for (long n = newest - 5; n < newest; n++) {
            text.append("#EXTINF:1,\n").append(name).append(n).append(end).append('\n');
        }
        visit.text(200, text.toString());
    }

    private static StringBuilder head(long newest) {
        return new StringBuilder(
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:%d\n"
                        .formatted(newest - 5));
    }

    /// The first segments again and again in between.
    private static void adverts(Visit visit) throws IOException {
        long newest = (long) visit.seconds() + 5;
        var text = head(newest);
        for (long n = newest - 5; n < newest; n++) {
            long place = n % ADVERT_EVERY;
            boolean advert = place < 2;
            if (place == 0 || place == 2) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            text.append("#EXT-X-MAP:URI=\"%s.mp4\"\n".formatted(advert ? "advert" : "t"));
            text.append("#EXTINF:1,\nt%d.m4s\n".formatted(advert ? place : n));
        }
        visit.text(200, text.toString());
    }
}
