package tv.exstream.web.ui.content;

import org.springframework.context.annotation.Import;

/// The pages of fillers, for tests of other pages that lead to them.
@Import(FillersPage.class)
public class FillersPages {}
