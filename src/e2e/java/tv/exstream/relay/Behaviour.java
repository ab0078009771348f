package tv.exstream.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.live.LiveStream;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.ProgramAssociation;
import tv.exstream.mpegts.ProgramMap;
import tv.exstream.mpegts.StreamCoding;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.relay.Provider.Visit;
import tv.exstream.time.FrameRate;

/// What providers do, right and wrong.
///
/// @param programme what they send while it goes well
record Behaviour(Programme programme) {
    /// Longer than any test.
    static final double LONG = 600;

    static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private static final int MAP_PID = 0x100;
    private static final int SOUND_PID = 0x102;

    void good(Visit visit) throws IOException, InterruptedException {
        send(visit, LONG);
    }

    void send(Visit visit, double seconds) throws IOException, InterruptedException {
        programme.send(visit, seconds);
    }

    /// Nothing comes any more the first time.
    void stall(Visit visit, double after) throws IOException, InterruptedException {
        send(visit, visit.number() == 1 ? after : LONG);
        visit.hang();
    }

    /// Nothing but stuffing comes any more the first time.
    void nullPackets(Visit visit, double after) throws IOException, InterruptedException {
        send(visit, visit.number() == 1 ? after : LONG);
        byte[] packet = new byte[TsPacket.SIZE];
        packet[0] = 0x47;
        packet[1] = 0x1F;
        packet[2] = (byte) 0xFF;
        packet[3] = 0x10;
        while (true) {
            visit.write(packet);
            visit.pause(100);
        }
    }

    /// The map names the sound only.
    static void audioOnly(Visit visit) throws IOException, InterruptedException {
        visit.head(200, "Content-Type: video/mp2t");
        var map =
                new ProgramMap(
                        1,
                        SOUND_PID,
                        List.of(new ProgramMap.ElementaryStream(StreamCoding.AAC_ADTS, SOUND_PID)));
        byte[] association = new ProgramAssociation(1, 1, MAP_PID).toPacket();
        while (true) {
            visit.write(association);
            visit.write(map.toPacket(MAP_PID));
            visit.pause(100);
        }
    }

    /// Every packet of picture and sound says that it is scrambled.
    void scrambled(Visit visit) throws IOException, InterruptedException {
        visit.head(200, "Content-Type: video/mp2t");
        for (long n = 0; ; n++) {
            byte[] packets = programme.gop(n);
            for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
                int pid = new TsPacket(packets, at).pid();
                packets[at + 3] |= (byte) (pid == 0 || pid == MAP_PID ? 0 : 0x80);
            }
            visit.write(packets);
            visit.pause(20);
        }
    }

    /// After a while the picture has another size.
    void changes(Visit visit, double after) throws IOException, InterruptedException {
        send(visit, after);
        programme.of(wide()).go(visit, LONG);
    }

    void limited(Visit visit, int status) throws IOException, InterruptedException {
        if (visit.number() == 1) {
            visit.head(status, "Retry-After: 2");
        } else {
            send(visit, LONG);
        }
    }

    /// The old connection still counts when it is asked for the second time.
    void counted(Visit visit) throws IOException, InterruptedException {
        if (visit.number() == 2) {
            visit.head(458);
        } else {
            send(visit, visit.number() == 1 ? 3 : LONG);
        }
    }

    static void slowloris(Visit visit) throws IOException, InterruptedException {
        visit.head(200);
        while (true) {
            visit.write(new byte[] {0x47});
            visit.pause(1_000);
        }
    }

    /// Another picture size, and one channel of sound.
    static LiveStream wide() {
        return new LiveStream(
                new Profile(
                        new VideoFormat(640, 360, FrameRate.FPS_25, 1_000),
                        new AudioFormat(48_000, 1, 96)),
                25);
    }

    static void body(Visit visit, byte[] bytes) throws IOException {
        visit.head(200, "Content-Length: " + bytes.length);
        visit.write(bytes);
    }

    /// The last five segments of one second each.
    ///
    /// @param lines in front of them
    static void playlist(Visit visit, String folder, String... lines) throws IOException {
        long newest = (long) visit.seconds() + 5;
        List<String> text = new ArrayList<>();
        text.add("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:" + (newest - 5));
        text.addAll(List.of(lines));
        for (long n = newest - 5; n < newest; n++) {
            text.add("#EXTINF:1.0,\n" + folder + n);
        }
        visit.text(200, String.join("\n", text) + "\n");
    }

    byte[] encrypted(int number) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            byte[] vector = ByteBuffer.allocate(16).putLong(8, number).array();
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(KEY, "AES"),
                    new IvParameterSpec(vector));
            return cipher.doFinal(programme.gop(number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
