package tv.exstream.dvb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// What a decoder is told at one moment: what the screen looks like from then on. One PES packet's payload.
///
/// ```
/// 0x20 0x00 | display definition | page | region | colours | object | end of display set | 0xFF
/// ```
///
/// There is one page with one region or none, one object that fills it, and one set of colours, each with the number 1 or 0 for good.
///
/// Source: ETSI EN 300 743 clauses 7.1 and 7.2.
///
/// @param version counts what is shown, modulo 16
/// @param timeOut after how many seconds it is not shown any more if nothing else comes, 0..255
record DisplaySet(Screen screen, PageState state, int version, int timeOut) {
    /// `page_id` of all segments.
    static final int PAGE = 1;

    /// As much as a PES packet may say it has, without what comes before and after the object.
    static final int MOST_OBJECT_BYTES = 0xFFFF - 300;

    private static final int VERSIONS = 16;
    private static final int DATA_IDENTIFIER = 0x20;
    private static final int STREAM = 0x00;
    private static final int END = 0xFF;
    private static final int SYNC = 0x0F;
    private static final int REGION = 0;
    private static final int COLOURS = 0;
    private static final int OBJECT = 0;

    /// `page_state`.
    enum PageState {
        /// What changes about what is shown.
        NORMAL_CASE(0),
        /// The same again for who did not see the beginning.
        ACQUISITION_POINT(1),
        /// Nothing that came before counts any more.
        MODE_CHANGE(2);

        private final int value;

        PageState(int value) {
            this.value = value;
        }
    }

    private enum Segment {
        PAGE_COMPOSITION(0x10),
        REGION_COMPOSITION(0x11),
        CLUT_DEFINITION(0x12),
        OBJECT_DATA(0x13),
        DISPLAY_DEFINITION(0x14),
        END_OF_DISPLAY_SET(0x80);

        private final int type;

        Segment(int type) {
            this.type = type;
        }
    }

    DisplaySet {
        if (version < 0 || version >= VERSIONS || timeOut < 0 || timeOut > 0xFF) {
            throw new IllegalArgumentException(
                    "version must be 0..15 and time-out 0..255: %d, %d"
                            .formatted(version, timeOut));
        }
    }

    /// @param caption empty to show nothing
    ByteBuffer payload(Optional<Caption> caption) {
        var out = new ByteArrayOutputStream();
        out.write(DATA_IDENTIFIER);
        out.write(STREAM);
        if (!screen.isStandard()) {
            segment(out, Segment.DISPLAY_DEFINITION, display());
        }
        segment(out, Segment.PAGE_COMPOSITION, page(caption));
        caption.ifPresent(
                shown -> {
                    segment(out, Segment.REGION_COMPOSITION, region(shown));
                    segment(out, Segment.CLUT_DEFINITION, colours());
                    segment(out, Segment.OBJECT_DATA, object(shown));
                });
        segment(out, Segment.END_OF_DISPLAY_SET, ByteBuffer.allocate(0));
        out.write(END);
        return ByteBuffer.wrap(out.toByteArray());
    }

    /// The screen never changes, so its version is 0. No window.
    private ByteBuffer display() {
        return ByteBuffer.allocate(5)
                .put((byte) 0x07)
                .putShort((short) (screen.width() - 1))
                .putShort((short) (screen.height() - 1));
    }

    private ByteBuffer page(Optional<Caption> caption) {
        ByteBuffer body =
                ByteBuffer.allocate(8)
                        .put((byte) timeOut)
                        .put((byte) (version << 4 | state.value << 2 | 0x03));
        caption.ifPresent(
                shown ->
                        body.put((byte) REGION)
                                .put((byte) 0xFF)
                                .putShort((short) shown.x())
                                .putShort((short) shown.y()));
        return body;
    }

    /// Filled with the colour that is not seen, then the object at its corner.
    private ByteBuffer region(Caption shown) {
        return ByteBuffer.allocate(16)
                .put((byte) REGION)
                .put((byte) (version << 4 | 0x0F))
                .putShort((short) shown.width())
                .putShort((short) shown.height())
                // A decoder of four bits to a pixel is asked for, and there are four.
                .put((byte) (2 << 5 | 2 << 2 | 0x03))
                .put((byte) COLOURS)
                .put((byte) Palette.UNSEEN)
                .put((byte) (Palette.UNSEEN << 4 | 0x03))
                .putShort((short) OBJECT)
                .putShort((short) 0)
                .putShort((short) 0xF000);
    }

    private ByteBuffer colours() {
        ByteBuffer body = ByteBuffer.allocate(2 + 6 * Palette.COLOURS);
        body.put((byte) COLOURS).put((byte) (version << 4 | 0x0F));
        for (int colour = 0; colour < Palette.COLOURS; colour++) {
            body.put((byte) colour)
                    // For four bits to a pixel, with eight bits to each value.
                    .put((byte) 0x5F)
                    .put((byte) Palette.luminance(colour))
                    .put((byte) 0x80)
                    .put((byte) 0x80)
                    .put((byte) Palette.transparency(colour));
        }
        return body;
    }

    /// Coded as pixels; an even number of bytes.
    private ByteBuffer object(Caption shown) {
        int size = 7 + shown.bytes();
        return ByteBuffer.allocate(size + size % 2)
                .putShort((short) OBJECT)
                .put((byte) (version << 4 | 0x01))
                .putShort((short) shown.topField().length)
                .putShort((short) shown.bottomField().length)
                .put(shown.topField())
                .put(shown.bottomField())
                .put(new byte[size % 2]);
    }

    private static void segment(ByteArrayOutputStream out, Segment kind, ByteBuffer body) {
        int size = body.position();
        ByteBuffer header =
                ByteBuffer.allocate(6)
                        .put((byte) SYNC)
                        .put((byte) kind.type)
                        .putShort((short) PAGE)
                        .putShort((short) size);
        out.writeBytes(header.array());
        out.write(body.array(), body.arrayOffset(), size);
    }

    /// The version after this one.
    static int after(int version) {
        return (version + 1) % VERSIONS;
    }
}
