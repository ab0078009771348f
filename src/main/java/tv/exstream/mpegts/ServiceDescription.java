package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The SDT of a multiplex with one service: the channel name a receiver shows.
///
/// Source: ETSI EN 300 468 clauses 5.2.3 and 6.2.33, text annex A.
///
/// @param provider who sends it
/// @param name what the service is called
public record ServiceDescription(String provider, String name) {
    public static final int PID = 0x0011;

    /// `service_description_section - actual_transport_stream`.
    static final int TABLE_ID = 0x42;

    /// ETSI TS 101 162: 0xFF00 and up are for private and temporary use.
    private static final int ORIGINAL_NETWORK = 0xFF01;

    private static final int TRANSPORT_STREAM = 1;
    private static final int SERVICE = 1;
    private static final int SERVICE_DESCRIPTOR = 0x48;

    /// EN 300 468 table 89: `0x19`, advanced codec HD digital television service.
    private static final int HD_TELEVISION = 0x19;

    /// Running, not scrambled; the low 12 bits are the length of the descriptors.
    private static final int RUNNING_AND_FREE = 0x8000;

    /// No event information tables follow.
    private static final int NO_EVENTS = 0xFC;

    /// Everything in the table that is not text.
    private static final int FRAME = 3 + 5 + 2 + 3;

    private static final int ROOM_FOR_TEXT = TableSection.MAX_BODY_IN_ONE_PACKET - FRAME;

    /// A third for the provider is arbitrary; the name gets what is left.
    private static final int ROOM_FOR_PROVIDER = ROOM_FOR_TEXT / 3;

    /// One packet that holds this table. Text that does not fit is cut between characters.
    public byte[] toPacket() {
        ByteBuffer by = DvbText.encode(provider, ROOM_FOR_PROVIDER);
        ByteBuffer called = DvbText.encode(name, ROOM_FOR_TEXT - by.remaining());
        int descriptor = 3 + by.remaining() + called.remaining();
        ByteBuffer body = ByteBuffer.allocate(FRAME + by.remaining() + called.remaining());
        body.putShort((short) ORIGINAL_NETWORK).put((byte) 0xFF);
        body.putShort((short) SERVICE).put((byte) NO_EVENTS);
        body.putShort((short) (RUNNING_AND_FREE | descriptor + 2));
        body.put((byte) SERVICE_DESCRIPTOR).put((byte) descriptor).put((byte) HD_TELEVISION);
        body.put((byte) by.remaining()).put(by);
        body.put((byte) called.remaining()).put(called).flip();
        return new TableSection(TABLE_ID, TRANSPORT_STREAM, body).toPacket(PID);
    }

    /// Reads an SDT of the form that [#toPacket()] writes; empty when the section is something else.
    static Optional<ServiceDescription> parse(TableSection section) {
        ByteBuffer body = section.body().duplicate();
        if (section.tableId() != TABLE_ID || body.remaining() < FRAME) {
            return Optional.empty();
        }
        body.position(8);
        if ((body.get() & 0xFF) != SERVICE_DESCRIPTOR || (body.get() & 0xFF) != body.remaining()) {
            return Optional.empty();
        }
        body.get();
        Optional<String> provider = text(body);
        Optional<String> name = provider.flatMap(_ -> text(body));
        return name.map(called -> new ServiceDescription(provider.get(), called));
    }

    private static Optional<String> text(ByteBuffer body) {
        int length = body.hasRemaining() ? body.get() & 0xFF : 0;
        if (length > body.remaining()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        body.get(bytes);
        boolean marked = length > 0 && bytes[0] == DvbText.UTF_8;
        int from = marked ? 1 : 0;
        return Optional.of(new String(bytes, from, length - from, StandardCharsets.UTF_8));
    }
}
