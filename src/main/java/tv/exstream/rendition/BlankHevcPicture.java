package tv.exstream.rendition;

import java.nio.ByteBuffer;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.ArithmeticCoder.Likelihood;

/// A dark grey picture in HEVC that needs no encoder. Immutable.
///
/// ```
/// key     delimiter | VPS | SPS | PPS | IDR slice: the samples of the first unit, and each other one is predicted from its neighbours
/// repeat  delimiter | P slice: every unit is skipped, and so is the same as before
/// ```
///
/// Source: ITU-T H.265 clauses 7.3.6, 7.3.8 and 9.3.
final class BlankHevcPicture {
    /// `nal_unit_type`, table 7-1, in the first byte of a header.
    private static final int SLICE = 1 << 1;

    private static final int IDR_SLICE = 20 << 1;
    private static final int VIDEO_PARAMETER_SET = 32 << 1;
    private static final int SEQUENCE_PARAMETER_SET = 33 << 1;
    private static final int PICTURE_PARAMETER_SET = 34 << 1;
    private static final int ACCESS_UNIT_DELIMITER = 35 << 1;

    /// `slice_type`, table 7-7.
    private static final int P = 1;

    private static final int I = 2;

    /// `SliceQpY`, from which likelihoods begin.
    private static final int QUANTISER = 26;

    /// Samples in 8 bits, as in H.264.
    private static final int LUMA = BlankPicture.LUMA;

    private static final int CHROMA = 128;

    private final HevcParameters parameters;

    BlankHevcPicture(VideoFormat format) {
        parameters = new HevcParameters(format);
    }

    /// The picture from which decoding can start; read-only.
    ByteBuffer key() {
        return new ByteStream()
                .unit(ACCESS_UNIT_DELIMITER, HevcParameters.header().u(3, 0).trailingBits())
                .unit(VIDEO_PARAMETER_SET, parameters.video())
                .unit(SEQUENCE_PARAMETER_SET, parameters.sequence())
                .unit(PICTURE_PARAMETER_SET, HevcParameters.picture())
                .unit(IDR_SLICE, keySlice())
                .bytes();
    }

    /// The picture that shows the key picture again; read-only.
    ///
    /// @param number how many pictures after the key picture, 1 and up
    ByteBuffer repeat(int number) {
        return new ByteStream()
                .unit(ACCESS_UNIT_DELIMITER, HevcParameters.header().u(3, 1).trailingBits())
                .unit(SLICE, skippedSlice(number))
                .bytes();
    }

    /// The first segment, whose earlier pictures may be shown; parameter set 0; the quantiser as it is.
    private BitWriter keySlice() {
        BitWriter slice = HevcParameters.header().u(1, 1).u(1, 0).ue(0).ue(I).se(0).trailingBits();
        var intra = new IntraCoder(slice);
        intra.samples(samples());
        for (int unit = 1; unit < parameters.units(); unit++) {
            intra.predicted();
        }
        intra.end();
        return slice;
    }

    /// `pcm_sample()`: all of one kind.
    private BitWriter samples() {
        int bits = parameters.bits();
        int luma = HevcParameters.UNIT * HevcParameters.UNIT;
        var samples = new BitWriter();
        for (int n = 0; n < luma + luma / 2; n++) {
            samples.u(bits, (n < luma ? LUMA : CHROMA) << (bits - 8));
        }
        return samples;
    }

    /// The set of references of the sequence, no other count of them, one candidate to merge with.
    private BitWriter skippedSlice(int number) {
        int order = number & (1 << HevcParameters.ORDER_BITS) - 1;
        BitWriter slice = HevcParameters.header().u(1, 1).ue(0).ue(P);
        slice.u(HevcParameters.ORDER_BITS, order).u(1, 1).u(1, 0).ue(4).se(0).trailingBits();
        skip(slice);
        return slice;
    }

    /// `cu_skip_flag` is the likelier the more of the neighbours to the left and above are skipped.
    private void skip(BitWriter slice) {
        var coder = new ArithmeticCoder(slice);
        Likelihood[] byNeighbours = {
            new Likelihood(197, QUANTISER),
            new Likelihood(185, QUANTISER),
            new Likelihood(201, QUANTISER)
        };
        int wide = parameters.unitsWide();
        for (int unit = 0; unit < parameters.units(); unit++) {
            if (unit > 0) {
                coder.goOn();
            }
            int neighbours = (unit % wide > 0 ? 1 : 0) + (unit >= wide ? 1 : 0);
            coder.decide(byNeighbours[neighbours], 1);
        }
        coder.end();
    }

    /// Units of an I slice. Owned by one thread.
    private static final class IntraCoder {
        private final BitWriter slice;
        private final Likelihood whole = new Likelihood(184, QUANTISER);
        private final Likelihood usualMode = new Likelihood(184, QUANTISER);
        private final Likelihood chromaMode = new Likelihood(63, QUANTISER);
        private final Likelihood chromaCoded = new Likelihood(94, QUANTISER);
        private final Likelihood lumaCoded = new Likelihood(141, QUANTISER);
        private ArithmeticCoder coder;
        private boolean begun;

        IntraCoder(BitWriter slice) {
            this.slice = slice;
            coder = new ArithmeticCoder(slice);
        }

        /// A unit whose samples are given; the coder begins anew after them.
        void samples(BitWriter samples) {
            next();
            coder.decide(whole, 1);
            // pcm_flag ends what went before.
            coder.end();
            slice.bytes(samples.bytes());
            coder = new ArithmeticCoder(slice);
        }

        /// A unit that is as its neighbours, without anything added.
        void predicted() {
            next();
            coder.decide(whole, 1);
            coder.goOn();
            coder.decide(usualMode, 1);
            coder.decideEvenly(0);
            coder.decide(chromaMode, 0);
            coder.decide(chromaCoded, 0);
            coder.decide(chromaCoded, 0);
            coder.decide(lumaCoded, 0);
        }

        void end() {
            coder.end();
        }

        /// `end_of_slice_segment_flag` of the unit before.
        private void next() {
            if (begun) {
                coder.goOn();
            }
            begun = true;
        }
    }
}
