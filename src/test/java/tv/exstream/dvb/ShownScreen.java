package tv.exstream.dvb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a decoder of DVB subtitles shows after each display set. Written from ETSI EN 300 743 alone; fails on whatever that does not allow.
public final class ShownScreen {
    private static final int LEAST_HEADER = 6;

    private final Map<Integer, Region> regions = new TreeMap<>();
    private final List<String> segments = new ArrayList<>();
    private final Map<Integer, List<Integer>> colours = new TreeMap<>();
    private Optional<Placed> placed = Optional.empty();
    private int version = -1;
    private int state;
    private int timeOut;
    private String size = "720x576";
    private boolean started;

    private record Placed(int region, int x, int y) {}

    /// A part of the screen, filled with what is not seen at first.
    static final class Region {
        private final int width;
        private final int height;

        /// Row by row.
        private final byte[] colours;

        private Region(int width, int height) {
            this.width = width;
            this.height = height;
            colours = new byte[width * height];
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        byte[] colours() {
            return colours.clone();
        }

        int colour(int x, int y) {
            return colours[y * width + x];
        }
    }

    /// Takes the payload of a PES packet: one display set.
    void accept(ByteBuffer payload) {
        ByteBuffer in = payload.duplicate();
        require(in.get() == 0x20 && in.get() == 0, "data identifier and stream");
        segments.clear();
        boolean ended = false;
        while (in.remaining() >= LEAST_HEADER) {
            require(in.get() == 0x0F, "sync byte");
            int type = in.get() & 0xFF;
            require(in.getShort() == 1, "page");
            int length = in.getShort() & 0xFFFF;
            ByteBuffer body = in.slice(in.position(), length);
            in.position(in.position() + length);
            segments.add(Integer.toHexString(type));
            require(!ended, "nothing after the end");
            ended = type == 0x80;
            segment(type, body);
        }
        require(ended && in.remaining() == 1 && in.get() == (byte) 0xFF, "end marker");
    }

    private void segment(int type, ByteBuffer body) {
        switch (type) {
            case 0x14 -> {
                require(body.get() == 0x07, "no window");
                size = (1 + u16(body)) + "x" + (1 + u16(body));
            }
            case 0x10 -> page(body);
            case 0x11 -> region(body);
            case 0x12 -> colours(body);
            case 0x13 -> object(body);
            case 0x80 -> {}
            default -> throw new AssertionError("segment " + type);
        }
        require(!body.hasRemaining(), "segment read to its end: " + type);
    }

    private void page(ByteBuffer body) {
        timeOut = u8(body);
        int second = u8(body);
        state = second >> 2 & 3;
        require(started || state > 0, "a decoder begins where everything is said");
        started = true;
        if (state == 2) {
            regions.clear();
        }
        version = second >> 4;
        placed = Optional.empty();
        if (body.hasRemaining()) {
            int region = u8(body);
            u8(body);
            placed = Optional.of(new Placed(region, u16(body), u16(body)));
        }
    }

    private void region(ByteBuffer body) {
        int id = u8(body);
        require((u8(body) & 0x08) != 0, "region filled");
        int width = u16(body);
        int height = u16(body);
        require((u8(body) >> 2 & 7) == 2, "four bits to a pixel");
        u8(body);
        u8(body);
        require(u8(body) >> 4 == 0, "filled with what is not seen");
        u16(body);
        require(u16(body) == 0 && (u16(body) & 0xFFF) == 0, "object at the corner");
        regions.put(id, new Region(width, height));
    }

    private void colours(ByteBuffer body) {
        u16(body);
        while (body.hasRemaining()) {
            int id = u8(body);
            require(u8(body) == 0x5F, "entry for four bits, in full");
            colours.put(id, List.of(u8(body), u8(body), u8(body), u8(body)));
        }
    }

    private void object(ByteBuffer body) {
        u16(body);
        require((u8(body) >> 2 & 3) == 0, "coded as pixels");
        int top = u16(body);
        int bottom = u16(body);
        Region region = regions.values().iterator().next();
        field(body, top, region, 0);
        field(body, bottom, region, 1);
        require(body.remaining() == (top + bottom + 7) % 2, "an even number of bytes");
        body.position(body.limit());
    }

    private static void field(ByteBuffer body, int length, Region region, int firstRow) {
        int end = body.position() + length;
        int y = firstRow;
        while (body.position() < end) {
            row(body, region, y);
            y += 2;
        }
        require(body.position() == end, "field as long as it says");
        require(y == firstRow + 2 * Math.ceilDiv(region.height() - firstRow, 2), "all rows");
    }

    private static void row(ByteBuffer body, Region region, int y) {
        require(body.get() == 0x11, "four bits to a pixel");
        var halves = new Halves(body);
        int x = 0;
        while (true) {
            int length = 1;
            int colour = halves.next();
            if (colour == 0) {
                int next = halves.next();
                if (next == 0) {
                    break;
                }
                if (next < 8) {
                    length = next + 2;
                } else if (next < 12) {
                    length = next - 8 + 4;
                    colour = halves.next();
                } else if (next < 14) {
                    length = next - 11;
                } else if (next == 14) {
                    length = halves.next() + 9;
                    colour = halves.next();
                } else {
                    length = 25 + halves.next() * 16 + halves.next();
                    colour = halves.next();
                }
            }
            for (int n = 0; n < length; n++) {
                region.colours[y * region.width + x++] = (byte) colour;
            }
        }
        require(x == region.width(), "row as wide as its region: " + x);
        require(body.get() == (byte) 0xF0, "end of row");
    }

    private static final class Halves {
        private final ByteBuffer bytes;
        private int left = -1;

        private Halves(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        private int next() {
            if (left >= 0) {
                int half = left;
                left = -1;
                return half;
            }
            int both = u8(bytes);
            left = both & 0xF;
            return both >> 4;
        }
    }

    /// What is on the screen; empty when nothing is.
    Optional<Region> shown() {
        return placed.map(each -> regions.get(each.region()));
    }

    /// What a [CaptionSample] says that is on the screen; empty when nothing is.
    public String said() {
        return shown().map(CaptionSample::said).orElse("");
    }

    String place() {
        return placed.map(each -> each.x() + "," + each.y()).orElse("");
    }

    String size() {
        return size;
    }

    int version() {
        return version;
    }

    int state() {
        return state;
    }

    int timeOut() {
        return timeOut;
    }

    List<String> segments() {
        return List.copyOf(segments);
    }

    Map<Integer, List<Integer>> palette() {
        return Map.copyOf(colours);
    }

    private static int u8(ByteBuffer in) {
        return in.get() & 0xFF;
    }

    private static int u16(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("expected: " + what);
        }
    }
}
