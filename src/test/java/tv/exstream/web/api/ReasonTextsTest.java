package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.library.ScanState;
import tv.exstream.remark.KeptWord;
import tv.exstream.web.api.LibrariesAnswer.KnownLibraryEntry;
import tv.exstream.web.api.LibraryReportAnswer.ReportFindingEntry;
import tv.exstream.web.api.ScanAnswer.Complaint;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

class ReasonTextsTest {
    private static final String KEPT = KeptWord.NOT_READ.said(KeptWord.PERMISSION_DENIED.said());
    private static final String GERMAN = "nicht gelesen: keine Berechtigung";

    private static final ReasonTexts REASONS = new ReasonTexts(GermanTexts.german());
    private static final ReasonTexts OF_PROGRAMS = new ReasonTexts(GermanTexts.ofPrograms());

    @Test
    void whoAsksForGermanIsToldReasonsOfJobsInGerman() {
        JobsAnswer jobs = new JobsAnswer(List.of(job()));

        assertThat(REASONS.in(jobs).jobs()).singleElement().satisfies(ReasonTextsTest::isGerman);
        assertThat(OF_PROGRAMS.in(jobs)).isEqualTo(jobs);
    }

    @Test
    void theSameHoldsForScansAndWhatIsKnownOfLibraries() {
        ScanAnswer scan =
                new ScanAnswer(false, 3, 2, 2, 1.5, OptionalLong.empty(), 1, List.of(report()));
        LibrariesAnswer libraries =
                new LibrariesAnswer(
                        List.of(
                                new KnownLibraryEntry(
                                        "films",
                                        Optional.empty(),
                                        List.of("/m"),
                                        3,
                                        Optional.of(job()))));

        assertThat(REASONS.in(scan).reports())
                .singleElement()
                .satisfies(told -> assertThat(told.failures()).containsExactly(of(GERMAN)));
        assertThat(OF_PROGRAMS.in(scan)).isEqualTo(scan);
        assertThat(REASONS.in(libraries).libraries())
                .singleElement()
                .satisfies(told -> isGerman(told.job().orElseThrow()));
        assertThat(OF_PROGRAMS.in(libraries)).isEqualTo(libraries);
    }

    @Test
    void reportsAreToldOneByOneAndWhatNobodyHasAWordForStaysAsItIs() {
        LibraryReportAnswer report =
                new LibraryReportAnswer(
                        "films",
                        Instant.EPOCH,
                        1.5,
                        0,
                        Map.of("FAILED", 2L),
                        2,
                        0,
                        List.of(
                                new ReportFindingEntry("FAILED", "/m/a.mkv", KEPT),
                                new ReportFindingEntry("FAILED", "/m/b.mkv", "moov atom lost")));

        assertThat(REASONS.in(report).findings())
                .extracting(ReportFindingEntry::reason)
                .containsExactly(GERMAN, "moov atom lost");
        assertThat(FindingsCsv.of(REASONS.in(report).findings())).contains(GERMAN);
        assertThat(OF_PROGRAMS.in(report)).isEqualTo(report);
    }

    private static void isGerman(JobEntry job) {
        assertThat(job.name()).isEqualTo("films");
        LibraryReport told = job.report().orElseThrow();
        assertThat(told.failures()).containsExactly(of(GERMAN));
        assertThat(told.notes()).containsExactly(of(GERMAN));
        assertThat(told.warnings()).containsExactly(of(GERMAN));
    }

    private static JobEntry job() {
        return new JobEntry(
                "films",
                ScanState.ENDED,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                Optional.of(report()));
    }

    private static LibraryReport report() {
        List<Complaint> complaints = List.of(of(KEPT));
        return new LibraryReport(
                "films", Instant.EPOCH, 1.5, 0, Map.of(), complaints, complaints, complaints);
    }

    private static Complaint of(String reason) {
        return new Complaint("/m/a.mkv", reason);
    }
}
