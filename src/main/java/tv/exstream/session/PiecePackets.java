package tv.exstream.session;

import java.util.Arrays;
import java.util.function.Supplier;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;

/// The packets of one piece of a stream, ready to be sent, and ready to be made again for viewers who join later.
interface PiecePackets {
    /// Bytes; whole packets.
    int length();

    /// Copies packets to the start of `target`.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE
    void read(int from, byte[] target, int length);

    /// What gives a part of them again when they are no longer in memory.
    ///
    /// @param pool where the arrays come from
    Supplier<SharedPackets> again(int from, int length, SlicePool pool);

    /// A whole chunk, read from the store part by part.
    record Stored(PieceBytes bytes, Piece.Stored piece) implements PiecePackets {
        @Override
        public int length() {
            return piece.chunk().bytes();
        }

        @Override
        public void read(int from, byte[] target, int length) {
            bytes.read(piece, from, target, length);
        }

        @Override
        public Supplier<SharedPackets> again(int from, int length, SlicePool pool) {
            return () -> {
                byte[] part = pool.take();
                read(from, part, length);
                return pool.share(part, length);
            };
        }
    }

    /// Packets that are written anew: a cut chunk or a slate. In memory as long as they are being sent.
    final class Made implements PiecePackets {
        private final Supplier<byte[]> maker;
        private final byte[] packets;

        Made(Supplier<byte[]> maker) {
            this.maker = maker;
            packets = maker.get();
        }

        @Override
        public int length() {
            return packets.length;
        }

        @Override
        public void read(int from, byte[] target, int length) {
            System.arraycopy(packets, from, target, 0, length);
        }

        @Override
        public Supplier<SharedPackets> again(int from, int length, SlicePool pool) {
            Supplier<byte[]> all = maker;
            return () -> SharedPackets.of(Arrays.copyOfRange(all.get(), from, from + length));
        }
    }
}
