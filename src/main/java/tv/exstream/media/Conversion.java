package tv.exstream.media;

/// How pictures of files are brought into a house format.
public record Conversion(
        Scaling scaling,
        Bars bars,
        Deinterlacing deinterlacing,
        ToneMapping toneMapping,
        Copying copying) {
    /// Everything of a picture is shown, in its own shape.
    public static final Conversion USUAL =
            new Conversion(Scaling.PAD, Bars.KEEP, Deinterlacing.AUTO, ToneMapping.HABLE);

    /// Where what is in the format already is taken over as it is.
    public Conversion(
            Scaling scaling, Bars bars, Deinterlacing deinterlacing, ToneMapping toneMapping) {
        this(scaling, bars, deinterlacing, toneMapping, Copying.WHERE_POSSIBLE);
    }

    /// The same where nothing is copied.
    Conversion encoded() {
        return new Conversion(scaling, bars, deinterlacing, toneMapping, Copying.NEVER);
    }

    /// What pictures depend on. That of copying is not said, because it makes no difference to what cannot be copied.
    String identity() {
        return "Conversion[scaling=%s, bars=%s, deinterlacing=%s, toneMapping=%s]"
                .formatted(scaling, bars, deinterlacing, toneMapping);
    }

    /// What is done when picture and format have different shapes.
    public enum Scaling {
        /// Black bars fill the rest.
        PAD,
        /// The picture is distorted.
        STRETCH,
        /// The picture fills everything, and loses what sticks out.
        CROP
    }

    /// What becomes of black bars that are part of a picture.
    public enum Bars {
        KEEP,
        /// They are cut off before scaling, where a measurement has found them.
        CUT
    }

    /// Which pictures are made whole of fields.
    public enum Deinterlacing {
        /// Those that their file calls interlaced.
        AUTO,
        /// All, for files that say the wrong thing.
        ALWAYS,
        NEVER
    }

    /// Whether pictures that are in the format already are taken over as they are.
    public enum Copying {
        WHERE_POSSIBLE,
        /// All are encoded, so that key frames are at the same places whatever the size and the bit rate.
        NEVER
    }

    /// How a high dynamic range is made to fit an ordinary screen.
    public enum ToneMapping {
        /// Keeps details in dark and bright parts, and takes some contrast.
        HABLE,
        /// Keeps colours and contrast, compresses only what is brightest.
        MOBIUS,
        /// Keeps the brightness of the whole, and pales.
        REINHARD,
        /// Scales everything alike, which is dark.
        LINEAR,
        /// Cuts off what is too bright.
        CLIP,
        /// Bends everything by one curve.
        GAMMA,
        /// Shows the picture as it is: pale on ordinary screens.
        NONE
    }
}
