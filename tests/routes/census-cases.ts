import { accountCases } from "./census/account-cases";
import { approvalCases } from "./census/approval-cases";
import { assessmentCases } from "./census/assessment-cases";
import { assessmentEditorCases } from "./census/assessment-editor-cases";
import { authoringCases } from "./census/authoring";
import { catalogCases } from "./census/catalog-cases";
import type { CensusCase } from "./census/census-case";
import { certificateCases } from "./census/certificate-cases";
import { courseFileCases } from "./census/course-file-cases";
import { exceptionCases } from "./census/exception-cases";
import { fileCases } from "./census/file-cases";
import { gradebookCases } from "./census/gradebook-cases";
import { gradingCases } from "./census/grading-cases";
import { heldFormCases } from "./census/held-form-cases";
import { learnerCases } from "./census/learner-cases";
import { learningCases } from "./census/learning-cases";
import { mailCases } from "./census/mail-cases";
import { outlineCases } from "./census/outline-cases";
import { ownCases } from "./census/own-cases";
import { preferenceCases } from "./census/preference-cases";
import { previewCases } from "./census/preview-cases";
import { publicCases } from "./census/public-cases";
import { publishingCases } from "./census/publishing-cases";
import { questionCases } from "./census/question-cases";
import { resultCases } from "./census/result-cases";
import { skillCases } from "./census/skill-cases";

/** What every loader and action says to everybody. A handler that has no line here fails the structural test. */
export const censusCases: CensusCase[] = [
  ...publicCases,
  ...ownCases,
  ...accountCases,
  ...catalogCases,
  ...learningCases,
  ...assessmentCases,
  ...assessmentEditorCases,
  ...exceptionCases,
  ...gradebookCases,
  ...resultCases,
  ...gradingCases,
  ...certificateCases,
  ...fileCases,
  ...skillCases,
  ...mailCases,
  ...approvalCases,
  ...preferenceCases,
  ...publishingCases,
  ...learnerCases,
  ...previewCases,
  ...outlineCases,
  ...authoringCases,
  ...questionCases,
  ...courseFileCases,
  ...heldFormCases,
];
