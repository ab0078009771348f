package tv.exstream.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.doctor.Finding.Grade;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.TrialResult;
import tv.exstream.process.TrialResult.Verdict;

class HardwareCheckTest {
    @Test
    @DisplayName("FF-4: what works is told with its codecs and device")
    void whatWorksIsTold() {
        assertThat(
                        findings(
                                vaapi(AcceleratedCodec.H264, Verdict.WORKS, "/dev/dri/renderD128"),
                                vaapi(AcceleratedCodec.HEVC, Verdict.WORKS, "/dev/dri/renderD128"),
                                vaapi(AcceleratedCodec.AV1, Verdict.FAILED, "no profile")))
                .containsExactly(
                        Finding.fine(
                                "hardware vaapi", "works for h264, hevc on /dev/dri/renderD128"));
    }

    @Test
    void whatIsThereAndFailsHasARemedy() {
        List<Finding> findings = findings(vaapi(AcceleratedCodec.H264, Verdict.FAILED, "broken"));

        assertThat(findings).singleElement().extracting(Finding::grade).isEqualTo(Grade.WEAK);
        assertThat(findings.getFirst().detail()).isEqualTo("fails: broken");
        assertThat(findings.getFirst().remedy().orElseThrow()).contains("usermod -aG render");
    }

    @Test
    void whatIsNotInTheMachineIsNoFault() {
        assertThat(
                        findings(
                                vaapi(AcceleratedCodec.H264, Verdict.NO_DEVICE, "no /dev/dri"),
                                vaapi(AcceleratedCodec.AV1, Verdict.NOT_BUILT_IN, "")))
                .containsExactly(
                        Finding.fine("hardware vaapi", "is not in this machine: no /dev/dri"));
    }

    @Test
    void softwareAndWhatIsNotBuiltInAreNotTold() {
        assertThat(
                        findings(
                                vaapi(AcceleratedCodec.H264, Verdict.NOT_BUILT_IN, ""),
                                new TrialResult(
                                        Accelerator.SOFTWARE,
                                        AcceleratedCodec.H264,
                                        Verdict.WORKS,
                                        "")))
                .containsExactly(Finding.fine("hardware encoders", "none is built in"));
    }

    private static List<Finding> findings(TrialResult... results) {
        return new HardwareCheck(List.of(results)).findings();
    }

    private static TrialResult vaapi(AcceleratedCodec codec, Verdict verdict, String detail) {
        return new TrialResult(Accelerator.VAAPI, codec, verdict, detail);
    }
}
