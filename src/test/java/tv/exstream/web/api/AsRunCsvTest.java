package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.AsRun;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;

class AsRunCsvTest {
    @Test
    void titlesAreQuotedAndNeverTakenForFormulas() {
        assertThat(row("Tom, \"Jerry\"")).contains(",\"Tom, \"\"Jerry\"\"\",");
        assertThat(row("=1+1")).contains(",\"'=1+1\",");
        assertThat(row("")).contains(",\"\",");
    }

    @Test
    void theFirstLineNamesTheColumns() {
        assertThat(AsRunCsv.of(List.of()))
                .isEqualTo(
                        "start,finish,media,title,kind,outcomes,carrier,from,to,first packet,last packet,viewers,bridged ms,other media\r\n");
    }

    private static String row(String title) {
        AsRunEntry entry =
                new AsRunEntry(
                        17,
                        title,
                        AiringKind.PROGRAMME,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(60),
                        Set.of(AsRun.Outcome.NOT_SENT),
                        Optional.empty());
        return AsRunCsv.of(List.of(entry)).lines().toList().get(1);
    }
}
