package relais.portal.verification;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.account.OpaqueToken;
import relais.domain.verification.AnswerQuestion;
import relais.domain.verification.LookAtQuestion;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The link of the quarter's mail: looking shows who asks and why, the button answers (HUB-38). */
@Controller(value = "/portail/verification", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VerificationController {

    private final LookAtQuestion lookAtQuestion;
    private final AnswerQuestion answerQuestion;
    private final Screens screens;

    VerificationController(LookAtQuestion lookAtQuestion, AnswerQuestion answerQuestion, Screens screens) {
        this.lookAtQuestion = lookAtQuestion;
        this.answerQuestion = answerQuestion;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> look(PageRequest asked) {
        var link = asked.query("jeton");
        return switch (lookAtQuestion.look(new OpaqueToken(link))) {
            case LookAtQuestion.QuestionView.Open(var person, var organizations, var until) ->
                screens.show(asked, new QuestionPage(person, organizations, until, link));
            case LookAtQuestion.QuestionView.TooLate(var helpers) -> screens.show(asked, new TooLatePage(helpers));
            case LookAtQuestion.QuestionView.LinkGone() -> screens.failed(asked, HttpStatus.GONE);
        };
    }

    @Post
    HttpResponse<?> answer(PageRequest asked) {
        return switch (answerQuestion.answer(new OpaqueToken(asked.form().text("jeton")))) {
            case AnswerQuestion.AnswerOutcome.Confirmed(var person) -> screens.show(asked, new ConfirmedPage(person));
            case AnswerQuestion.AnswerOutcome.TooLate(var helpers) -> screens.show(asked, new TooLatePage(helpers));
            case AnswerQuestion.AnswerOutcome.LinkGone() -> screens.failed(asked, HttpStatus.GONE);
        };
    }
}
