package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final Complaints complaints = new Complaints();

    @Test
    void complaintsAreKeptAndProgressIsNot() {
        complaints.hear("frame=25");
        complaints.hear("[mov,mp4 @ 0x55] [error] moov atom not found");
        complaints.hear("out_time_ms=1000000");
        complaints.hear("[fatal] alien.mp4: Invalid data found when processing input");
        complaints.hear("progress=end");

        assertThat(complaints.lines())
                .containsExactly(
                        "moov atom not found",
                        "alien.mp4: Invalid data found when processing input");
    }

    @Test
    @DisplayName("F09 of a flood of complaints the last forty are kept")
    void bounded() {
        for (int n = 0; n < 100_000; n++) {
            complaints.hear("[error] line " + n);
        }

        assertThat(complaints.lines()).hasSize(40).startsWith("line 99960").endsWith("line 99999");
    }
}
