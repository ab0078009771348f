package tv.exstream.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Writes VobSub subtitles whose every picture is a white bar, as DVDs have them: in each sector of 2,048 bytes a pack with one packet of
/// private stream 1, and in it one unit of subpictures.
final class VobSub {
    private static final int SECTOR = 2_048;
    private static final int LEFT = 40;
    private static final int RIGHT = 279;
    private static final int LINES = 40;

    /// The delays of a unit count so many ticks of 90 kHz.
    private static final int DELAY_TICKS = 1_024;

    private final StringBuilder index =
            new StringBuilder("# VobSub index file, v7 (do not modify this line!)\n")
                    .append("size: 320x180\npalette: 000000, ffffff")
                    .append(", 808080".repeat(14))
                    .append('\n');
    private final ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    private int stream = -1;

    VobSub stream(String language) {
        index.append("id: %s, index: %d\n".formatted(language, ++stream));
        return this;
    }

    /// A bar whose first line is at `top`, from a second on, for so many seconds.
    VobSub bar(int top, int from, int seconds) {
        index.append(
                "timestamp: %02d:%02d:%02d:000, filepos: %09x\n"
                        .formatted(from / 3_600, from / 60 % 60, from % 60, pictures.size()));
        pictures.writeBytes(sector(unit(top, seconds * 90_000 / DELAY_TICKS), from * 90_000L));
        return this;
    }

    /// Answers the index; the pictures lie beside it.
    Path write(Path folder, String name) throws IOException {
        Files.write(folder.resolve(name + ".sub"), pictures.toByteArray());
        return Files.writeString(folder.resolve(name + ".idx"), index);
    }

    private byte[] sector(byte[] unit, long pts) {
        ByteBuffer sector = ByteBuffer.allocate(SECTOR);
        sector.put(HexFormat.of().parseHex("000001ba44000400040100" + "0003f8"));
        sector.put(HexFormat.of().parseHex("000001bd")).putShort((short) (9 + unit.length));
        sector.put(HexFormat.of().parseHex("818005"));
        sector.put((byte) (0x21 | (pts >> 30 & 7) << 1)).put((byte) (pts >> 22));
        sector.put((byte) (pts >> 14 & 0xfe | 1)).put((byte) (pts >> 7));
        sector.put((byte) (pts << 1 & 0xfe | 1)).put((byte) (0x20 + stream)).put(unit);
        sector.put(HexFormat.of().parseHex("000001be"));
        sector.putShort((short) (sector.remaining() - 2));
        return sector.array();
    }

    /// Two fields in which every line is of colour 1 up to its end, then when to show and when to take them away.
    private static byte[] unit(int top, int delay) {
        int field = LINES / 2 * 2;
        int first = 4;
        int control = first + 2 * field;
        int end = control + 24;
        ByteBuffer unit = ByteBuffer.allocate(end + 6);
        unit.putShort((short) unit.capacity()).putShort((short) control);
        for (int line = 0; line < LINES; line++) {
            unit.putShort((short) 1);
        }
        unit.putShort((short) 0).putShort((short) end);
        unit.put(HexFormat.of().parseHex("0300100400f0")).put((byte) 5);
        put12(unit, LEFT, RIGHT);
        put12(unit, top, top + LINES - 1);
        unit.put((byte) 6).putShort((short) first).putShort((short) (first + field));
        unit.put(HexFormat.of().parseHex("01ff"));
        unit.putShort((short) delay).putShort((short) end).put(HexFormat.of().parseHex("02ff"));
        return unit.array();
    }

    private static void put12(ByteBuffer to, int one, int other) {
        to.put((byte) (one >> 4)).put((byte) (one << 4 | other >> 8)).put((byte) other);
    }
}
