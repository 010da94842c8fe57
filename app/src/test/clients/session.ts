// The front end's session of the README, by a client that is generated from the API document.
// Usage: node out/session.js ADDRESS LEARNERS-TOKEN; it ends with 1 where an answer is not what it should be.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Plan = components["schemas"]["PlanView"];
type Answer = components["schemas"]["Answer"];

const [baseUrl, token] = process.argv.slice(2);
if (baseUrl === undefined || token === undefined) {
  throw new Error("ADDRESS and TOKEN are missing");
}
const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

function must<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status} ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

function position(answer: { response: Response }): number {
  return Number(answer.response.headers.get("Daybreak-Position"));
}

function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) {
    throw new Error(`${String(actual)} is not ${String(expected)}`);
  }
}

// What is there of a plan is told apart by its state.
function minutes(plan: Plan): number | undefined {
  return plan.state === "generating" ? undefined : plan.estimatedMinutes;
}

// The sample bank may still be on its way into the read tables.
async function drawn() {
  for (let tries = 0; tries < 600; tries++) {
    const quiz = must(await client.POST("/api/quizzes", { body: { count: 2 } }));
    const [question] = quiz.questions;
    if (question !== undefined) {
      return { quiz, question };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The quiz stays empty");
}

const { quiz, question } = await drawn();

const started = must(
  await client.POST("/api/tests", { body: { title: "First", mode: "tutor", quizId: quiz.quizId } }),
);
const given: Answer = question.type === "mcq" ? 0 : "words";
const answered = must(
  await client.POST("/api/tests/{id}/answers", {
    params: { path: { id: started.id }, header: { "Idempotency-Key": "first" } },
    body: { questionId: question.id, answer: given, millis: 4000 },
  }),
);
equal(typeof answered.correct, "boolean");

const completion = await client.POST("/api/tests/{id}/completion", {
  params: { path: { id: started.id } },
});
equal(must(completion).answered, 1);

const past = must(
  await client.GET("/api/past-tests", {
    params: { header: { "Daybreak-Min-Position": position(completion) } },
  }),
);
equal(past.items[0]?.id, started.id);
equal(past.next, null);

const settled = await client.PUT("/api/learner", {
  body: { timeZone: "Asia/Kathmandu", minutesPerDay: 30, subjects: [] },
});
must(settled);

let plan: Plan;
do {
  plan = must(
    await client.GET("/api/daily-plan/today", {
      params: { header: { "Daybreak-Min-Position": position(settled) } },
    }),
  );
} while (plan.state === "generating");
equal(typeof minutes(plan), "number");

const refused = await client.POST("/api/quizzes", { body: { count: 0 } });
equal(refused.error?.code, "input.invalid");
equal(refused.error?.errors?.[0]?.code, "input.out-of-range");
