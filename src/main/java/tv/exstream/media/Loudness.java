package tv.exstream.media;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// How loud sound is made, by EBU R 128.
///
/// @param integratedLufs over the whole programme, -40..-5
/// @param truePeakDb the loudest instant, in dB below full scale, -9..0
/// @param rangeLu how far quiet and loud parts are apart at most, 1..50
public record Loudness(double integratedLufs, double truePeakDb, double rangeLu) {
    /// What players and telephones are made for; broadcasters use -23.
    public static final Loudness USUAL = new Loudness(-16, -1.5, 11);

    public Loudness {
        require("integratedLufs", integratedLufs, -40, -5);
        require("truePeakDb", truePeakDb, -9, 0);
        require("rangeLu", rangeLu, 1, 50);
    }

    private static void require(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw UnacceptableException.mustBe(name, Wanted.fromTo(least, most), value);
        }
    }
}
